package oms.lambda.scaling;

import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Asks Temporal how task queues fare.
 *
 * <p>The figures are those of a queue and all its versions: what the server 1.29.1 tells of one
 * version leaves out what is pinned to it, so that whoever went by it would leave orders waiting
 * for ever.
 */
final class TaskQueues {

  private static final long DEADLINE_SECONDS = 10;

  private final WorkflowServiceStubs server;
  private final String namespace;

  TaskQueues(WorkflowServiceStubs server, String namespace) {
    this.server = server;
    this.namespace = namespace;
  }

  /**
   * How many tasks wait for a worker, roughly, for workflow tasks and for activities.
   *
   * @throws io.grpc.StatusRuntimeException if the server cannot be reached
   */
  List<Long> backlogs(String taskQueue) {
    return Stream.of(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW, TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY)
        .map(type -> backlog(taskQueue, type))
        .toList();
  }

  private long backlog(String taskQueue, TaskQueueType type) {
    var request =
        DescribeTaskQueueRequest.newBuilder()
            .setNamespace(namespace)
            .setTaskQueue(TaskQueue.newBuilder().setName(taskQueue))
            .setTaskQueueType(type)
            .setReportStats(true)
            .build();
    var stub = server.blockingStub().withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    return stub.describeTaskQueue(request).getStats().getApproximateBacklogCount();
  }
}
