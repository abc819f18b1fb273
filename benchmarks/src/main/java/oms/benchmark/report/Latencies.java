package oms.benchmark.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/** Durations that were measured, all of them kept, so that a percentile is exact. */
public final class Latencies {

  private static final double NANOS_PER_MILLI = 1e6;

  private final long[] sorted;

  private Latencies(long[] sorted) {
    this.sorted = sorted;
  }

  /** Takes a copy of some durations in nanoseconds. */
  public static Latencies ofNanos(Collection<Long> nanos) {
    return ofNanos(nanos.stream().mapToLong(Long::longValue));
  }

  /** Takes some durations in nanoseconds. */
  public static Latencies ofNanos(LongStream nanos) {
    return new Latencies(nanos.sorted().toArray());
  }

  /**
   * The smallest measured value that is not exceeded by this share of all values (nearest rank).
   *
   * @param share above 0, at most 1
   * @return milliseconds; not a number when nothing was measured
   */
  public double millisAt(double share) {
    if (share <= 0 || share > 1) {
      throw new IllegalArgumentException("'share' must be above 0 and at most 1");
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted.length == 0 ? Double.NaN : sorted[rank - 1] / NANOS_PER_MILLI;
  }

  /** How many were measured. */
  public int count() {
    return sorted.length;
  }

  @Override
  public String toString() {
    return Arrays.toString(sorted);
  }
}
