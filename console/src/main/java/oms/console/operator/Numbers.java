package oms.console.operator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import oms.console.metrics.Sample;
import org.jspecify.annotations.Nullable;

/** The latest numbers in words, the same for pages with and without scripts. */
final class Numbers {

  /** What stands where nothing is known. */
  static final String UNKNOWN = "–";

  static final List<String> QUEUES = List.of("orders", "billing", "shipments");
  static final List<String> OUTCOMES = List.of("completed", "failed", "cancelled", "timedOut");

  /** Kinds of slots, by the SDK's name. */
  private static final List<String> WORKERS =
      List.of("WorkflowWorker", "ActivityWorker", "LocalActivityWorker");

  private final @Nullable Sample sample;
  private final Map<String, String> texts = new LinkedHashMap<>();

  private Numbers(@Nullable Sample sample) {
    this.sample = sample;
  }

  /** The numbers of a moment, or that nothing is known. */
  static Map<String, String> of(@Nullable Sample sample) {
    var numbers = new Numbers(sample);
    numbers.rate("placed");
    numbers.rate("completed");
    numbers.time("booked.p50");
    numbers.time("booked.p95");
    numbers.time("completed.p50");
    numbers.time("completed.p95");
    OUTCOMES.forEach(outcome -> numbers.whole("total." + outcome));
    QUEUES.forEach(numbers::queue);
    numbers.backlog();
    return numbers.texts;
  }

  private void queue(String queue) {
    whole("workers." + queue);
    whole("backlog." + queue);
    time("wait." + queue + ".p95");
    for (String worker : WORKERS) {
      texts.put("slots." + queue + "." + worker, slots(queue + "." + worker));
    }
  }

  /** Of all queues, as far as it is known. */
  private void backlog() {
    double[] known =
        QUEUES.stream()
            .map(queue -> number("backlog." + queue))
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    whole(
        "backlog",
        known.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Arrays.stream(known).sum()));
  }

  private String slots(String of) {
    OptionalDouble used = number("used." + of);
    OptionalDouble free = number("free." + of);
    return used.isEmpty() || free.isEmpty()
        ? UNKNOWN
        : "%d of %d"
            .formatted(
                Math.round(used.getAsDouble()),
                Math.round(used.getAsDouble() + free.getAsDouble()));
  }

  private void rate(String name) {
    put(name, number(name), rate -> String.format(Locale.ROOT, "%.1f /s", rate));
  }

  private void time(String name) {
    put(name, number(name), Numbers::seconds);
  }

  static String seconds(double seconds) {
    return seconds < 1
        ? Math.round(seconds * 1000) + " ms"
        : String.format(Locale.ROOT, "%.1f s", seconds);
  }

  private void whole(String name) {
    whole(name, number(name));
  }

  private void whole(String name, OptionalDouble known) {
    put(name, known, number -> String.format(Locale.ROOT, "%,d", Math.round(number)));
  }

  private void put(String name, OptionalDouble number, DoubleFunction<String> as) {
    texts.put(name, number.isEmpty() ? UNKNOWN : as.apply(number.getAsDouble()));
  }

  private OptionalDouble number(String name) {
    return sample == null ? OptionalDouble.empty() : sample.number(name);
  }
}
