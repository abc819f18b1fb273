package oms.worker.polling;

import io.temporal.api.enums.v1.TaskQueueKind;
import io.temporal.api.workflowservice.v1.PollActivityTaskQueueRequest;
import io.temporal.api.workflowservice.v1.PollWorkflowTaskQueueRequest;
import io.temporal.worker.WorkerMetricsTag.WorkerType;
import java.util.Optional;

/**
 * Who asks for one kind of tasks of one task queue.
 *
 * @param taskQueue the queue's name
 * @param worker which kind of tasks
 */
public record Poller(String taskQueue, WorkerType worker) {

  /** Who asks by this request, if it is a poll of a queue that is shared by workers. */
  static Optional<Poller> of(Object request) {
    return switch (request) {
      case PollWorkflowTaskQueueRequest poll when isSticky(poll) -> Optional.empty();
      case PollWorkflowTaskQueueRequest poll ->
          Optional.of(new Poller(poll.getTaskQueue().getName(), WorkerType.WORKFLOW_WORKER));
      case PollActivityTaskQueueRequest poll ->
          Optional.of(new Poller(poll.getTaskQueue().getName(), WorkerType.ACTIVITY_WORKER));
      default -> Optional.empty();
    };
  }

  private static boolean isSticky(PollWorkflowTaskQueueRequest poll) {
    return poll.getTaskQueue().getKind() == TaskQueueKind.TASK_QUEUE_KIND_STICKY;
  }

  @Override
  public String toString() {
    return worker.getValue() + " of " + taskQueue;
  }
}
