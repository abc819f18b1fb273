package oms.worker.stats;

import com.google.protobuf.util.Durations;
import io.temporal.api.taskqueue.v1.TaskQueueStats;
import java.time.Duration;

/**
 * What waits in a task queue. Both are the server's approximations.
 *
 * @param tasks how many tasks wait for a worker
 * @param age how long the one that waits longest has waited; zero if none does
 */
public record Backlog(long tasks, Duration age) {

  static Backlog of(TaskQueueStats stats) {
    return new Backlog(
        stats.getApproximateBacklogCount(),
        Duration.ofMillis(Durations.toMillis(stats.getApproximateBacklogAge())));
  }

  /** The age in seconds. */
  public double ageSeconds() {
    return age.toMillis() / 1000.0;
  }
}
