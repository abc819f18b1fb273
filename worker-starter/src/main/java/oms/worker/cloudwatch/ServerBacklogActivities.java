package oms.worker.cloudwatch;

import com.google.protobuf.util.Durations;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.taskqueue.v1.TaskQueueStats;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Asks the server for its approximations. */
public final class ServerBacklogActivities implements BacklogActivities {

  private static final long DEADLINE_SECONDS = 3;

  private final WorkflowServiceStubs server;
  private final String namespace;
  private final List<String> taskQueues;
  private final EmbeddedMetrics metrics;

  /** Prints the backlog of task queues of a namespace. */
  public ServerBacklogActivities(
      WorkflowServiceStubs server,
      String namespace,
      List<String> taskQueues,
      EmbeddedMetrics metrics) {
    this.server = server;
    this.namespace = namespace;
    this.taskQueues = List.copyOf(taskQueues);
    this.metrics = metrics;
  }

  @Override
  public void printBacklog() {
    taskQueues.forEach(this::print);
  }

  private void print(String taskQueue) {
    List<TaskQueueStats> types =
        Stream.of(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW, TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY)
            .map(type -> ask(taskQueue, type))
            .toList();
    long tasks = types.stream().mapToLong(TaskQueueStats::getApproximateBacklogCount).sum();
    long seconds =
        types.stream()
            .mapToLong(it -> Durations.toSeconds(it.getApproximateBacklogAge()))
            .max()
            .orElse(0);
    metrics.print(
        taskQueue,
        Map.of(Metric.BACKLOG_COUNT, List.of(tasks), Metric.BACKLOG_AGE, List.of(seconds)));
  }

  private TaskQueueStats ask(String taskQueue, TaskQueueType type) {
    var question =
        DescribeTaskQueueRequest.newBuilder()
            .setNamespace(namespace)
            .setTaskQueue(TaskQueue.newBuilder().setName(taskQueue))
            .setTaskQueueType(type)
            .setReportStats(true);
    return server
        .blockingStub()
        .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
        .describeTaskQueue(question.build())
        .getStats();
  }
}
