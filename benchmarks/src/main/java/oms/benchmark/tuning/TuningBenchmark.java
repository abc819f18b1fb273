package oms.benchmark.tuning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import oms.benchmark.Settings;
import oms.benchmark.load.Product;
import oms.benchmark.load.Slice;
import oms.benchmark.load.Stage;
import oms.benchmark.report.Console;
import oms.benchmark.report.Latencies;
import oms.benchmark.report.Table;
import oms.benchmark.stack.Servers;

/**
 * The same load by turns on services with one knob turned each, on servers of their own, so that
 * all have the same machine with the same noise. Only the ratios mean anything elsewhere.
 */
public final class TuningBenchmark {

  private static final double MEDIAN = 0.5;
  private static final double TAIL = 0.99;
  private static final List<String> SERVICES = List.of("order", "billing", "shipping");

  private TuningBenchmark() {}

  /** Measures and prints. */
  public static boolean run(Settings settings) {
    for (int level : settings.levels()) {
      Map<Variant, Slice> measured = new LinkedHashMap<>();
      for (int round = 1; round <= settings.rounds(); round++) {
        for (Variant variant : Variant.ALL) {
          Slice slice = turn(settings.with(variant.properties()), level);
          Console.progress(
              "Round %d of %d, %s: %.1f orders/s",
              round, settings.rounds(), variant.name(), slice.ordersPerSecond());
          measured.merge(variant, slice, Slice::plus);
        }
      }
      Console.print(table(level, measured));
    }
    return true;
  }

  private static Slice turn(Settings settings, int level) {
    try (var servers = Servers.start();
        var product = Product.start(servers, settings)) {
      var loop = product.loop();
      loop.run(level, settings.slice());
      return loop.run(level, settings.slice());
    }
  }

  private static Table table(int level, Map<Variant, Slice> measured) {
    var table =
        new Table(
            level + " in flight",
            "orders",
            "orders/s",
            "ratio",
            "booked p50",
            "p99",
            "completed p50",
            "p99 ms",
            "services' CPU ms");
    Slice usual = measured.values().iterator().next();
    measured.forEach(
        (variant, slice) -> table.row(row(variant, slice, usual.ordersPerSecond()).toArray()));
    return table;
  }

  private static Stream<Object> row(Variant variant, Slice slice, double usual) {
    Latencies booked = slice.to(Stage.BOOKED);
    Latencies completed = slice.to(Stage.COMPLETED);
    return Stream.of(
        variant.name(),
        slice.counted().size(),
        slice.ordersPerSecond(),
        slice.ordersPerSecond() / usual,
        booked.millisAt(MEDIAN),
        booked.millisAt(TAIL),
        completed.millisAt(MEDIAN),
        completed.millisAt(TAIL),
        SERVICES.stream().mapToDouble(slice.cpu()::of).sum() / slice.orders());
  }
}
