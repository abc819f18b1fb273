package oms.system.invariant;

import java.time.Instant;

/**
 * A worker that was asked to end.
 *
 * @param taskQueue the queue that it served
 * @param begin when it was asked
 * @param end when it was gone
 */
public record Stop(String taskQueue, Instant begin, Instant end) {

  /** Whether it was about to end at some moment of this time. */
  boolean falls(Instant from, Instant to) {
    return !begin.isAfter(to) && !end.isBefore(from);
  }
}
