package oms.worker.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.uber.m3.tally.NoopScope;
import com.uber.m3.tally.Scope;
import com.uber.m3.util.Duration;
import io.temporal.serviceclient.MetricsTag;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.MetricsType;
import java.util.List;
import java.util.Map;
import oms.worker.drain.WorkerDrain;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class SamplesTests {

  private final Lines lines = new Lines();
  private final Samples samples = new Samples(List.of("billing", "orders"), lines.metrics());
  private final Scope scope = new SampledScope(new NoopScope(), "", samples);

  @Test
  void howLongTasksWaitIsSampledByQueueAndType() {
    wait(MetricsType.ACTIVITY_SCHEDULE_TO_START_LATENCY, "billing", 12);
    wait(MetricsType.ACTIVITY_SCHEDULE_TO_START_LATENCY, "billing", 30);
    wait(MetricsType.WORKFLOW_TASK_SCHEDULE_TO_START_LATENCY, "orders", 7);
    samples.flush();

    assertThat(lines.values("billing", Metric.ACTIVITY_SCHEDULE_TO_START))
        .containsExactly(12L, 30L);
    assertThat(lines.values("orders", Metric.WORKFLOW_TASK_SCHEDULE_TO_START)).containsExactly(7L);
    assertThat(lines.all()).hasSize(2);
  }

  @Test
  void theStickyPartOfAQueueIsPartOfTheQueue() {
    wait(MetricsType.WORKFLOW_TASK_SCHEDULE_TO_START_LATENCY, "orders:sticky", 5);
    samples.flush();

    assertThat(lines.values("orders", Metric.WORKFLOW_TASK_SCHEDULE_TO_START)).containsExactly(5L);
  }

  @Test
  void otherTimesAndOtherQueuesAreNotSampled() {
    wait(MetricsType.ACTIVITY_EXEC_LATENCY, "billing", 1);
    wait(MetricsType.ACTIVITY_SCHEDULE_TO_START_LATENCY, "cloudwatch", 1);
    scope.timer(MetricsType.ACTIVITY_SCHEDULE_TO_START_LATENCY).record(Duration.ofMillis(1));
    samples.flush();

    assertThat(lines.text()).isEmpty();
  }

  @Test
  void anActivityThatTheSdkTellsOfTwiceIsOneSample() {
    Scope billing = scope.tagged(Map.of(MetricsTag.TASK_QUEUE, "billing"));
    Scope charge = billing.tagged(Map.of(MetricsTag.ACTIVITY_TYPE, "Charge"));
    for (Scope told : List.of(billing, charge)) {
      told.timer(MetricsType.ACTIVITY_SCHEDULE_TO_START_LATENCY).record(Duration.ofMillis(8));
    }
    samples.flush();

    assertThat(lines.values("billing", Metric.ACTIVITY_SCHEDULE_TO_START)).containsExactly(8L);
  }

  @Test
  void aServersClockThatWentBackIsNoWait() {
    wait(MetricsType.ACTIVITY_SCHEDULE_TO_START_LATENCY, "billing", -4);
    samples.flush();

    assertThat(lines.values("billing", Metric.ACTIVITY_SCHEDULE_TO_START)).containsExactly(0L);
  }

  @Test
  void eachSampleIsPrintedOnce() {
    wait(MetricsType.ACTIVITY_SCHEDULE_TO_START_LATENCY, "billing", 12);
    samples.flush();
    samples.flush();

    assertThat(lines.values("billing", Metric.ACTIVITY_SCHEDULE_TO_START)).containsExactly(12L);
  }

  @Test
  void samplesThatNobodyFlushesDoNotFillTheMemory() {
    for (int i = 0; i < Samples.MOST + 1; i++) {
      samples.add("billing", Metric.ACTIVITY_SCHEDULE_TO_START, i);
    }
    samples.flush();

    assertThat(lines.values("billing", Metric.ACTIVITY_SCHEDULE_TO_START)).hasSize(Samples.MOST);
  }

  @Test
  void theLastSamplesArePrintedAtTheEndAndAfterTheDrain() {
    var flush = new SampleFlush(samples, java.time.Duration.ofDays(1));
    flush.start();
    wait(MetricsType.ACTIVITY_SCHEDULE_TO_START_LATENCY, "billing", 12);
    flush.stop();

    assertThat(lines.values("billing", Metric.ACTIVITY_SCHEDULE_TO_START)).containsExactly(12L);
    assertThat(flush.getPhase())
        .as("a lower phase stops later than %s", WorkerDrain.class.getSimpleName())
        .isLessThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
  }

  @Test
  void theSdkKeepsTheScopeThatItHad() {
    var kept = new NoopScope();
    var options = WorkflowServiceStubsOptions.newBuilder().setMetricsScope(kept);

    assertThat(new ScheduleToStart(samples).customize(options).build().getMetricsScope())
        .isEqualTo(new SampledScope(kept, "", samples));
  }

  private void wait(String timer, String taskQueue, long millis) {
    scope
        .tagged(MetricsTag.defaultTags("default"))
        .tagged(Map.of(MetricsTag.TASK_QUEUE, taskQueue))
        .timer(timer)
        .record(Duration.ofMillis(millis));
  }
}
