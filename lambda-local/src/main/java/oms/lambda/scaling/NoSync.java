package oms.lambda.scaling;

import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The algorithm {@code no-sync} of Temporal's Worker Controller, as far as it looks at a queue from
 * time to time: one more worker whenever a task had to wait because none was there to take it, but
 * not within the cool-off after the one before.
 *
 * <p>Workers are never counted, and none is ever sent away: they go when they find nothing to do.
 * So a queue that others serve too asks only for what they leave over.
 */
final class NoSync {

  private final Duration cooloff;
  private @Nullable Long lastNanos;

  /** An algorithm that has not invoked anything yet. */
  NoSync(Duration cooloff) {
    this.cooloff = cooloff;
  }

  /**
   * Whether to invoke one more worker.
   *
   * @param backlogs how many tasks wait in each of the queues that it would poll
   * @param nanos a time that never goes back
   */
  boolean invokes(Collection<Long> backlogs, long nanos) {
    boolean wanted = backlogs.stream().anyMatch(tasks -> tasks > 0);
    if (!wanted || isCooling(nanos)) {
      return false;
    }
    lastNanos = nanos;
    return true;
  }

  private boolean isCooling(long nanos) {
    return lastNanos != null && nanos - lastNanos < cooloff.toNanos();
  }
}
