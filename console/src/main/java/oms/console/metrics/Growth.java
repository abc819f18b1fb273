package oms.console.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By how much the counters of one process have grown since it was last asked. */
final class Growth {

  /** What identifies a series. */
  private record Key(String name, Map<String, String> labels) {}

  private @Nullable Map<Key, Double> before;

  /** Forgets what it was told: the next answer is a first one. */
  void forget() {
    before = null;
  }

  boolean isKnown() {
    return before != null;
  }

  /**
   * What counters have grown by, and gauges as they are. Without an earlier answer nothing is known
   * of counters, and they are left out. A counter that has become less belongs to a process that
   * was started anew; one that was not there has counted from 0.
   */
  List<Series> since(List<Series> now) {
    Map<Key, Double> earlier = before;
    before = new HashMap<>();
    for (Series series : now) {
      if (Names.GROWING.contains(series.name())) {
        before.put(new Key(series.name(), series.labels()), series.value());
      }
    }
    return now.stream()
        .filter(series -> earlier != null || !Names.GROWING.contains(series.name()))
        .map(series -> earlier == null ? series : grown(series, earlier))
        .toList();
  }

  private static Series grown(Series series, Map<Key, Double> earlier) {
    if (!Names.GROWING.contains(series.name())) {
      return series;
    }
    double then = earlier.getOrDefault(new Key(series.name(), series.labels()), 0.0);
    return series.with(series.value() < then ? series.value() : series.value() - then);
  }
}
