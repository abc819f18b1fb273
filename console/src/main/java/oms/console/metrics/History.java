package oms.console.metrics;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last minutes, in memory only. Not safe for threads. */
final class History {

  /** How long a moment is remembered. */
  static final Duration KEPT = Duration.ofMinutes(5);

  /** Rates are those of 10 s, so that they do not jump. */
  private static final int FOR_RATES = 5;

  /** Percentiles are those of 30 s, so that they are of more than a few. */
  private static final int FOR_TIMES = 15;

  private static final double PRECISION = 10_000;
  private static final double MEDIAN = 0.5;
  private static final double MOST = 0.95;

  private final ArrayDeque<Moment> moments = new ArrayDeque<>();
  private final ArrayDeque<Sample> samples = new ArrayDeque<>();

  /** What a new moment shows, together with those before it. */
  Sample add(long at, Moment moment) {
    moments.addLast(moment);
    double seconds = moments.stream().mapToDouble(Moment::seconds).sum();
    while (seconds > KEPT.toSeconds() && moments.size() > 1) {
      seconds -= moments.removeFirst().seconds();
    }
    var values = new HashMap<>(moment.gauges());
    List<Moment> latest = List.copyOf(moments);
    moment.counts().keySet().forEach(name -> rate(name, last(latest, FOR_RATES), values));
    moment.times().keySet().forEach(name -> times(name, last(latest, FOR_TIMES), values));
    var details = new HashMap<>(moment.details());
    moment.counts().keySet().forEach(name -> details.put("total." + name, total(name, latest)));
    values.replaceAll((_, value) -> Math.round(value * PRECISION) / PRECISION);
    var sample = new Sample(at, Map.copyOf(values), Map.copyOf(details));
    samples.addLast(sample);
    while (samples.getFirst().at() < at - KEPT.toMillis()) {
      samples.removeFirst();
    }
    return sample;
  }

  private static List<Moment> last(List<Moment> moments, int number) {
    return moments.subList(Math.max(0, moments.size() - number), moments.size());
  }

  private static void rate(String name, List<Moment> within, Map<String, Double> values) {
    double seconds =
        within.stream()
            .filter(moment -> moment.counts().containsKey(name))
            .mapToDouble(Moment::seconds)
            .sum();
    if (seconds > 0) {
      values.put(name, total(name, within) / seconds);
    }
  }

  private static double total(String name, List<Moment> within) {
    return within.stream().mapToDouble(moment -> moment.counts().getOrDefault(name, 0.0)).sum();
  }

  private static void times(String name, List<Moment> within, Map<String, Double> values) {
    var all = new Histogram();
    within.stream()
        .filter(moment -> moment.times().containsKey(name))
        .forEach(moment -> all.add(moment.times().get(name)));
    all.quantile(MEDIAN).ifPresent(seconds -> values.put(name + ".p50", seconds));
    all.quantile(MOST).ifPresent(seconds -> values.put(name + ".p95", seconds));
  }

  /** The newest one. */
  Optional<Sample> latest() {
    return Optional.ofNullable(samples.peekLast());
  }

  /** Begins anew; what has been shown stays. */
  void forget() {
    moments.clear();
  }

  /** Those after a time, oldest first. */
  List<Sample> after(long time) {
    return samples.stream().filter(sample -> sample.at() > time).toList();
  }
}
