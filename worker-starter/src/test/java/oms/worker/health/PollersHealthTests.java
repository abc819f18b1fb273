package oms.worker.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerMetricsTag.WorkerType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import oms.worker.Ticks;
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
  private final Ticks clock = new Ticks();
  private final Polls polls = new Polls(clock);
  private final AtomicBoolean draining = new AtomicBoolean();
  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final PollersHealth health =
      new PollersHealth(
          workers,
          () -> Set.of(WORKFLOWS, ACTIVITIES),
          polls,
          new Slots(metrics),
          draining::get,
          LIMIT);

  @AfterEach
  void closeServer() {
    temporal.close();
  }

  @Test
  void aProcessWithoutStartedWorkersPollsNothing() {
    clock.pass(LIMIT.multipliedBy(2));
    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void aKindOfTasksThatNobodyPollsForIsNamed() {
    workers.start();
    polls.begins(WORKFLOWS);
    clock.pass(LIMIT);
    assertThat(status()).isEqualTo(Status.UP);
    clock.pass(Duration.ofSeconds(1));
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.health().getDetails())
        .containsEntry("gone", List.of("ActivityWorker of orders"));
    polls.begins(ACTIVITIES);
    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void whoHasNoRoomForAnotherTaskNeedNotPoll() {
    workers.start();
    polls.begins(WORKFLOWS);
    gauge("temporal_worker_task_slots_available", 0);
    gauge("temporal_worker_task_slots_used", 200);
    clock.pass(LIMIT.multipliedBy(2));
    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void whoHasRoomPolls() {
    workers.start();
    polls.begins(WORKFLOWS);
    gauge("temporal_worker_task_slots_available", 1);
    gauge("temporal_worker_task_slots_used", 199);
    clock.pass(LIMIT.multipliedBy(2));
    assertThat(status()).isEqualTo(Status.DOWN);
  }

  @Test
  void whoseRoomIsNotFixedWaitsForItWhileItWorks() {
    workers.start();
    polls.begins(WORKFLOWS);
    gauge("temporal_worker_task_slots_used", 1);
    clock.pass(LIMIT.multipliedBy(2));
    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void aDrainIsNoReasonForARestart() {
    workers.start();
    draining.set(true);
    workers.shutdown();
    clock.pass(LIMIT.multipliedBy(2));
    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void workersThatWereShutDownWithoutADrainAreGoneAtOnce() {
    workers.start();
    workers.shutdown();
    assertThat(status()).isEqualTo(Status.DOWN);
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
