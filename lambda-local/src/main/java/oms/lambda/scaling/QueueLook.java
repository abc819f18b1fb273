package oms.lambda.scaling;

import io.temporal.api.taskqueue.v1.TaskQueueStats;

/**
 * One look at a task queue of one type, in the server's approximate figures.
 *
 * @param backlog tasks that no worker was there for
 * @param addRate tasks added each second
 * @param dispatchRate tasks given to workers each second
 */
record QueueLook(long backlog, double addRate, double dispatchRate) {

  static QueueLook of(TaskQueueStats stats) {
    return new QueueLook(
        stats.getApproximateBacklogCount(), stats.getTasksAddRate(), stats.getTasksDispatchRate());
  }
}
