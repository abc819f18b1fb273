package oms.worker.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.activity.ActivityInterface;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactory;
import java.time.Clock;
import java.time.Duration;
import oms.devservices.TemporalServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

class TaskQueuesTests {

  @Test
  void aTaskThatNobodyTakesIsBacklogWhereTheServerCanTell() {
    try (var temporal = TemporalServer.start()) {
      var server = connect(temporal.address());
      var options = WorkflowOptions.newBuilder().setTaskQueue("idle").setWorkflowId("w");
      WorkflowClient.newInstance(server).newUntypedWorkflowStub("W", options.build()).start();

      var queues = new TaskQueues(server, "default", Clock.systemUTC());
      var expected = new QueueStats(0, temporal.isReal() ? 1 : 0);
      Awaitility.await().until(() -> queues.stats("idle").equals(expected));
      server.shutdownNow();
    }
  }

  @Test
  void aWorkerThatPolledLatelyIsCounted() {
    try (var temporal = TemporalServer.start()) {
      var server = connect(temporal.address());
      var queues = new TaskQueues(server, "default", Clock.systemUTC());
      var longAgo = new TaskQueues(server, "default", in(Duration.ofMinutes(2)));
      var workers = WorkerFactory.newInstance(WorkflowClient.newInstance(server));
      workers.newWorker("busy").registerActivitiesImplementations(new Nothing());
      workers.start();
      Awaitility.await().until(() -> queues.stats("busy").workerCount() > 0 == temporal.isReal());
      assertThat(longAgo.stats("busy").workerCount()).isZero();
      workers.shutdownNow();
      server.shutdownNow();
    }
  }

  @Test
  void whatTheInMemoryServerCannotTellIsZero() {
    try (var temporal = TestWorkflowEnvironment.newInstance()) {
      var queues =
          new TaskQueues(
              temporal.getWorkflowServiceStubs(), temporal.getNamespace(), Clock.systemUTC());
      assertThat(queues.stats("any")).isEqualTo(QueueStats.NONE);
    }
  }

  @Test
  void aServerThatCannotBeReachedIsAProblem() {
    var server = connect("127.0.0.1:1");
    assertThatExceptionOfType(ErrorResponseException.class)
        .isThrownBy(() -> new TaskQueues(server, "default", Clock.systemUTC()).stats("any"))
        .matches(e -> e.getStatusCode() == HttpStatus.SERVICE_UNAVAILABLE);
    server.shutdownNow();
  }

  private static WorkflowServiceStubs connect(String address) {
    return WorkflowServiceStubs.newServiceStubs(
        WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
  }

  private static Clock in(Duration time) {
    return Clock.offset(Clock.systemUTC(), time);
  }

  /** An activity, so that the worker polls. */
  @ActivityInterface
  public interface Doing {
    /** Does nothing. */
    void nothing();
  }

  private static final class Nothing implements Doing {
    @Override
    public void nothing() {}
  }
}
