package oms.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.common.reporter.MicrometerClientStatsReporter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FewSeriesTests {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final MicrometerClientStatsReporter sdk = new MicrometerClientStatsReporter(meters);

  @BeforeEach
  void filter() {
    meters.config().meterFilter(new FewTags()).meterFilter(new FewSeries());
  }

  @Test
  void ofARequestItsOperationIsLeft() {
    time(
        "temporal_request_latency",
        "operation",
        "RespondActivityTaskCompleted",
        "activity_type",
        "ChargeOrder",
        "task_queue",
        "billing");

    assertThat(tags("temporal_request_latency"))
        .containsExactly(Tag.of("operation", "RespondActivityTaskCompleted"));
  }

  @Test
  void requestsOfOneOperationAreOneSeries() {
    time("temporal_long_request_latency", "operation", "Poll", "task_queue", "orders");
    time("temporal_long_request_latency", "operation", "Poll", "task_queue", "orders:sticky");

    assertThat(meters.get("temporal_long_request_latency").timer().count()).isEqualTo(2);
  }

  @Test
  void aFailedRequestAlsoTellsItsStatus() {
    sdk.reportCounter(
        "temporal_request_failure",
        sdkTags("operation", "StartWorkflowExecution", "status_code", "UNAVAILABLE"),
        1);

    assertThat(tags("temporal_request_failure"))
        .containsExactlyInAnyOrder(
            Tag.of("operation", "StartWorkflowExecution"), Tag.of("status_code", "UNAVAILABLE"));
  }

  @Test
  void aWorkflowThatLeavesTheCacheCountsUnderTheSameTagsWhateverTheReason() {
    String evictions = "temporal_sticky_cache_total_forced_eviction";
    sdk.reportCounter(evictions, sdkTags("workflow_type", "Order"), 1);
    sdk.reportCounter(
        evictions, sdkTags("workflow_type", "Order", "worker_type", "WorkflowWorker"), 1);

    assertThat(meters.get(evictions).counter().count()).isEqualTo(2);
  }

  @Test
  void whatHasNoValueIsNoTag() {
    sdk.reportGauge(
        "temporal_num_pollers", sdkTags("task_queue", "orders", "poller_type", "workflow_task"), 5);

    assertThat(tags("temporal_num_pollers"))
        .containsExactlyInAnyOrder(
            Tag.of("task_queue", "orders"), Tag.of("poller_type", "workflow_task"));
  }

  @Test
  void tagsThatCodeCanMultiplyAreNone() {
    sdk.reportCounter(
        "temporal_activity_execution_failed",
        sdkTags("activity_type", "ChargeOrder", "exception", "NotSettledYet"),
        1);

    assertThat(tags("temporal_activity_execution_failed"))
        .containsExactly(Tag.of("activity_type", "ChargeOrder"));
  }

  @Test
  void anActivitysWaitIsRecordedOnceAndWithItsType() {
    time("temporal_activity_schedule_to_start_latency", "task_queue", "billing");
    time(
        "temporal_activity_schedule_to_start_latency",
        "task_queue",
        "billing",
        "activity_type",
        "ChargeOrder");

    assertThat(meters.get("temporal_activity_schedule_to_start_latency").timers())
        .singleElement()
        .satisfies(timer -> assertThat(timer.count()).isEqualTo(1));
  }

  @Test
  void whatNobodyLooksAtIsLeftOut() {
    time("temporal_activity_succeed_endtoend_latency", "activity_type", "ChargeOrder");
    time("temporal_request_latency", "operation", "GetSystemInfo");
    sdk.reportGauge("temporal_worker_task_slots_used", sdkTags("worker_type", "NexusWorker"), 0);
    meters.counter("tomcat.sessions.created").increment();
    meters.counter("http.server.requests.active").increment();

    assertThat(meters.getMeters()).isEmpty();
  }

  @Test
  void anHttpRequestTellsItsStatusAndNotTheException() {
    meters.timer("http.server.requests", "status", "500", "exception", "X", "error", "X");

    assertThat(tags("http.server.requests")).containsExactly(Tag.of("status", "500"));
  }

  @Test
  void metersOfOthersAreLeftAlone() {
    meters.counter("logback.events", "level", "none", "namespace", "x").increment();

    assertThat(tags("logback.events")).hasSize(2);
  }

  private void time(String name, String... tags) {
    sdk.reportTimer(name, sdkTags(tags), com.uber.m3.util.Duration.ofMillis(1));
  }

  /** The SDK puts all of its tags on every meter. */
  private static Map<String, String> sdkTags(String... tags) {
    Map<String, String> all = new HashMap<>();
    List.of(
            "activity_type",
            "exception",
            "operation",
            "query_type",
            "signal_name",
            "status_code",
            "task_queue",
            "worker_type",
            "workflow_type")
        .forEach(tag -> all.put(tag, "none"));
    all.put("namespace", "default");
    for (int i = 0; i < tags.length; i += 2) {
      all.put(tags[i], tags[i + 1]);
    }
    return all;
  }

  private List<Tag> tags(String name) {
    return meters.get(name).meters().stream()
        .map(Meter::getId)
        .map(Meter.Id::getTags)
        .findFirst()
        .orElseThrow();
  }
}
