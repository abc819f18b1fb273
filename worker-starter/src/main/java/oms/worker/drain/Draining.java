package oms.worker.drain;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time between the signal to end and the end.
 *
 * <p>It is no lifecycle of its own: Spring stops what depends on one together with it, whatever the
 * phases say, and does not wait.
 */
public final class Draining {

  private final Duration timeout;
  private final LongSupplier nanos;
  private volatile boolean begun;
  private volatile long since;

  /**
   * A drain that has not begun.
   *
   * @param timeout for all of it
   * @param nanos a clock that never goes back
   */
  public Draining(Duration timeout, LongSupplier nanos) {
    this.timeout = timeout;
    this.nanos = nanos;
  }

  void begin() {
    since = nanos.getAsLong();
    begun = true;
  }

  /** Whether the process has been asked to end. */
  public boolean hasBegun() {
    return begun;
  }

  /** Time since the process was asked to end; zero before. */
  Duration elapsed() {
    return begun ? Duration.ofNanos(nanos.getAsLong() - since) : Duration.ZERO;
  }

  /** What is left of the time to finish; never negative. */
  Duration left() {
    Duration left = timeout.minus(elapsed());
    return left.isNegative() ? Duration.ZERO : left;
  }
}
