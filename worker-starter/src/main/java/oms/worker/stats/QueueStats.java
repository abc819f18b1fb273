package oms.worker.stats;

/**
 * What is known of a task queue; what the server cannot tell is 0.
 *
 * @param workerCount pollers for workflow and activity tasks seen in the last 60 seconds
 * @param backlog tasks that wait for a worker, approximately
 */
public record QueueStats(int workerCount, long backlog) {

  static final QueueStats NONE = new QueueStats(0, 0);

  QueueStats plus(QueueStats other) {
    return new QueueStats(workerCount + other.workerCount, backlog + other.backlog);
  }
}
