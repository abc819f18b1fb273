package oms.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Clock;
import java.util.stream.Stream;
import oms.devservices.TemporalServer;
import oms.worker.stats.TaskQueues;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class BacklogWatchTests {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void whatWaitsIsShownWithItsAge() {
    try (var temporal = TemporalServer.start()) {
      Assumptions.assumeTrue(temporal.isReal(), "Only a real server knows its backlog");
      var server = connect(temporal.address());
      start(server, "idle");
      var watch = watch(server, "idle");

      Awaitility.await().until(() -> asked(watch, "backlog", "workflow") == 1);

      assertThat(asked(watch, "backlog.age", "workflow")).isPositive();
      assertThat(gauge("backlog", "activity")).isZero();
      assertThat(gauge("backlog.age", "activity")).isZero();
      server.shutdownNow();
    }
  }

  @Test
  void whatWasToldIsForgottenWhenTheServerIsAway() {
    try (var temporal = TemporalServer.start()) {
      Assumptions.assumeTrue(temporal.isReal(), "Only a real server knows its backlog");
      var server = connect(temporal.address());
      var watch = watch(server, "queue");
      assertThat(asked(watch, "backlog", "workflow")).isZero();

      temporal.close();

      assertThat(asked(watch, "backlog", "workflow")).isNaN();
      server.shutdownNow();
    }
  }

  @Test
  void whatTheInMemoryServerCannotTellIsNotANumber() {
    try (var temporal = TestWorkflowEnvironment.newInstance()) {
      var watch = watch(temporal.getWorkflowServiceStubs(), "queue");

      assertThat(asked(watch, "backlog", "workflow")).isNaN();
      assertThat(asked(watch, "backlog.age", "activity")).isNaN();
    }
  }

  @Test
  void beforeTheServerWasAskedNothingIsKnown() {
    var server = connect("127.0.0.1:1");
    watch(server, "queue");

    assertThat(gauge("backlog", "workflow")).isNaN();
    server.shutdownNow();
  }

  @Test
  void itAsksFromTheStartOfTheApplicationToItsEnd() {
    try (var temporal = TemporalServer.start()) {
      var server = connect(temporal.address());
      var watch = watch(server, "queue");
      watch.start();
      assertThat(watch.isRunning()).isTrue();
      Awaitility.await()
          .until(() -> Double.isNaN(gauge("backlog", "workflow")) != temporal.isReal());

      watch.stop();

      assertThat(watch.isRunning()).isFalse();
      server.shutdownNow();
    }
  }

  private BacklogWatch watch(WorkflowServiceStubs server, String queue) {
    var queues = new TaskQueues(server, "default", Clock.systemUTC());
    var watch = new BacklogWatch(queues, () -> Stream.of(queue));
    watch.bindTo(meters);
    return watch;
  }

  private double asked(BacklogWatch watch, String what, String type) {
    watch.ask();
    return gauge(what, type);
  }

  private double gauge(String what, String type) {
    return meters.get("oms.task.queue." + what).tag("task_type", type).gauge().value();
  }

  private static void start(WorkflowServiceStubs server, String queue) {
    var options = WorkflowOptions.newBuilder().setTaskQueue(queue).setWorkflowId("w").build();
    WorkflowClient.newInstance(server).newUntypedWorkflowStub("W", options).start();
  }

  private static WorkflowServiceStubs connect(String address) {
    return WorkflowServiceStubs.newServiceStubs(
        WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
  }
}
