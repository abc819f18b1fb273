package oms.worker.stats;

import io.temporal.api.enums.v1.TaskQueueType;
import java.util.Locale;

/** What a task asks of a worker. A task queue is one queue for each type. */
public enum TaskType {
  /** To take a workflow's next step. */
  WORKFLOW(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW),

  /** To run an activity. */
  ACTIVITY(TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY);

  private final TaskQueueType asked;

  TaskType(TaskQueueType asked) {
    this.asked = asked;
  }

  /** The word used in metrics. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  TaskQueueType asked() {
    return asked;
  }
}
