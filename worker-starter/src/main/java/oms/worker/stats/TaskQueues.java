package oms.worker.stats;

import com.google.protobuf.util.Timestamps;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.taskqueue.v1.PollerInfo;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueResponse;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import oms.worker.problem.Problems;

/** Asks Temporal how task queues fare. */
public final class TaskQueues {

  private static final Duration POLLED_LATELY = Duration.ofSeconds(60);
  private static final long DEADLINE_SECONDS = 5;
  private static final Set<Status.Code> AWAY =
      EnumSet.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED);

  private final WorkflowServiceStubs server;
  private final String namespace;
  private final Clock clock;

  /** Asks about the task queues of a namespace. */
  public TaskQueues(WorkflowServiceStubs server, String namespace, Clock clock) {
    this.server = server;
    this.namespace = namespace;
    this.clock = clock;
  }

  /**
   * How a task queue fares.
   *
   * @throws org.springframework.web.ErrorResponseException 503 if the server cannot be reached
   */
  public QueueStats stats(String taskQueue) {
    return Stream.of(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW, TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY)
        .map(type -> describe(taskQueue, type))
        .reduce(QueueStats.NONE, QueueStats::plus);
  }

  /** What waits in a task queue; empty if the server cannot tell, or cannot be reached. */
  public Optional<Backlog> backlog(String taskQueue, TaskType type) {
    try {
      DescribeTaskQueueResponse queue = ask(taskQueue, type.asked());
      return queue.hasStats() ? Optional.of(Backlog.of(queue.getStats())) : Optional.empty();
    } catch (StatusRuntimeException e) {
      return Optional.empty();
    }
  }

  private QueueStats describe(String taskQueue, TaskQueueType type) {
    try {
      return stats(ask(taskQueue, type));
    } catch (StatusRuntimeException e) {
      if (AWAY.contains(e.getStatus().getCode())) {
        throw Problems.unavailable("Temporal cannot be reached; try again");
      }
      return QueueStats.NONE;
    }
  }

  private DescribeTaskQueueResponse ask(String taskQueue, TaskQueueType type) {
    return server
        .blockingStub()
        .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
        .describeTaskQueue(question(taskQueue, type));
  }

  private DescribeTaskQueueRequest question(String taskQueue, TaskQueueType type) {
    return DescribeTaskQueueRequest.newBuilder()
        .setNamespace(namespace)
        .setTaskQueue(TaskQueue.newBuilder().setName(taskQueue))
        .setTaskQueueType(type)
        .setReportStats(true)
        .build();
  }

  private QueueStats stats(DescribeTaskQueueResponse queue) {
    long pollers = queue.getPollersList().stream().filter(this::polledLately).count();
    return new QueueStats((int) pollers, queue.getStats().getApproximateBacklogCount());
  }

  private boolean polledLately(PollerInfo poller) {
    return Timestamps.toMillis(poller.getLastAccessTime())
        > clock.millis() - POLLED_LATELY.toMillis();
  }
}
