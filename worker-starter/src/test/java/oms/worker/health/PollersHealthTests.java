package oms.worker.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerMetricsTag.WorkerType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import oms.worker.polling.Poller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class PollersHealthTests {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Poller WORKFLOWS = new Poller("orders", WorkerType.WORKFLOW_WORKER);
  private static final Poller ACTIVITIES = new Poller("orders", WorkerType.ACTIVITY_WORKER);

  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();
  private final WorkerFactory workers = temporal.getWorkerFactory();
  private final Map<Poller, Duration> absence = new HashMap<>();
  private final AtomicBoolean draining = new AtomicBoolean();
  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final PollersHealth health =
      new PollersHealth(
          workers,
          () -> Set.of(WORKFLOWS, ACTIVITIES),
          poller -> absence.getOrDefault(poller, Duration.ZERO),
          new NoSlotsLeft(metrics),
          draining::get,
          LIMIT);

  @AfterEach
  void closeServer() {
    temporal.close();
  }

  @Test
  void aProcessWithoutStartedWorkersPollsNothing() {
    isGone(WORKFLOWS);
    isGone(ACTIVITIES);
    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void aKindOfTasksThatNobodyPollsForIsNamed() {
    workers.start();
    absence.put(ACTIVITIES, LIMIT);
    assertThat(status()).isEqualTo(Status.UP);
    isGone(ACTIVITIES);
    assertThat(status()).isEqualTo(Status.DOWN);
    assertThat(health.health().getDetails())
        .containsEntry("gone", List.of("ActivityWorker of orders"));
    absence.put(ACTIVITIES, Duration.ZERO);
    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void whoHasNoRoomForAnotherTaskNeedNotPoll() {
    workers.start();
    isGone(ACTIVITIES);
    gauge("temporal_worker_task_slots_available", 0);
    gauge("temporal_worker_task_slots_used", 200);
    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void whoHasRoomPolls() {
    workers.start();
    isGone(ACTIVITIES);
    gauge("temporal_worker_task_slots_available", 1);
    gauge("temporal_worker_task_slots_used", 199);
    assertThat(status()).isEqualTo(Status.DOWN);
  }

  @Test
  void whoseRoomIsNotFixedWaitsForItWhileItWorks() {
    workers.start();
    isGone(ACTIVITIES);
    gauge("temporal_worker_task_slots_used", 1);
    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void aDrainIsNoReasonForARestart() {
    workers.start();
    draining.set(true);
    workers.shutdown();
    isGone(ACTIVITIES);
    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void workersThatWereShutDownWithoutADrainAreGoneAtOnce() {
    workers.start();
    workers.shutdown();
    assertThat(status()).isEqualTo(Status.DOWN);
  }

  private void isGone(Poller poller) {
    absence.put(poller, LIMIT.plusSeconds(1));
  }

  private Status status() {
    Health now = health.health();
    return now.getStatus();
  }

  private void gauge(String name, double value) {
    Gauge.builder(name, () -> value)
        .tag("task_queue", "orders")
        .tag("worker_type", "ActivityWorker")
        .register(metrics);
  }
}
