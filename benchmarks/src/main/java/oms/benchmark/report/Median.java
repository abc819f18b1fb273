package oms.benchmark.report;

import java.util.Collection;

/** The middle of some figures: one noisy measurement does not move it. */
public final class Median {

  private Median() {}

  /** The middle one, or the mean of the two in the middle; not a number when there is none. */
  public static double of(Collection<? extends Number> figures) {
    double[] sorted = figures.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
