package oms.console.metrics;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** How many values were not greater than each bound; the last bound is infinite. */
final class Histogram {

  private final TreeMap<Double, Double> upTo = new TreeMap<>();

  /** Adds values that were not greater than a bound. */
  void add(double bound, double count) {
    upTo.merge(bound, count, Double::sum);
  }

  /** Adds the values of another one with the same bounds. */
  void add(Histogram other) {
    other.upTo.forEach(this::add);
  }

  /**
   * The value that a share of all values is not greater than; empty if there is none. Values are
   * taken to be spread evenly between two bounds, and those of the last bucket to be as great as
   * the last finite bound, so that the answer is what Prometheus would say.
   *
   * @param share 0.95 for the 95th percentile
   * @see <a
   *     href="https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile">
   *     histogram_quantile</a>
   */
  OptionalDouble quantile(double share) {
    double all = upTo.isEmpty() ? 0 : upTo.lastEntry().getValue();
    if (!(all > 0)) {
      return OptionalDouble.empty();
    }
    double rank = share * all;
    double lower = 0;
    double before = 0;
    for (Map.Entry<Double, Double> bucket : upTo.entrySet()) {
      double bound = bucket.getKey();
      if (bucket.getValue() >= rank) {
        double within = (rank - before) / (bucket.getValue() - before);
        return OptionalDouble.of(
            Double.isInfinite(bound) ? lower : lower + (bound - lower) * within);
      }
      lower = bound;
      before = bucket.getValue();
    }
    return OptionalDouble.of(lower);
  }
}
