package oms.devservices;

import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.concurrent.TimeUnit;

/** Asks a Temporal server whether it serves the namespace {@code default}. */
final class TemporalProbe implements AutoCloseable {

  /** Answering it takes all of the server's parts, not only the one that listens. */
  private static final DescribeTaskQueueRequest QUESTION =
      DescribeTaskQueueRequest.newBuilder()
          .setNamespace("default")
          .setTaskQueue(TaskQueue.newBuilder().setName("oms-probe"))
          .setTaskQueueType(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW)
          .build();

  private final WorkflowServiceStubs server;

  TemporalProbe(String address) {
    var options = WorkflowServiceStubsOptions.newBuilder().setTarget(address);
    this.server = WorkflowServiceStubs.newServiceStubs(options.build());
  }

  boolean answers() {
    try {
      var _ =
          server.blockingStub().withDeadlineAfter(2, TimeUnit.SECONDS).describeTaskQueue(QUESTION);
      return true;
    } catch (StatusRuntimeException _) {
      return false;
    }
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
