package oms.benchmark.floor;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import oms.benchmark.Settings;
import oms.benchmark.load.ClosedLoop;
import oms.benchmark.load.LoadTables;
import oms.benchmark.load.Product;
import oms.benchmark.load.Slice;
import oms.benchmark.report.Console;
import oms.benchmark.report.Table;
import oms.benchmark.stack.Servers;

/**
 * The services against the floor, by turns on the same servers, so that both have the same machine
 * with the same noise.
 */
public final class FloorBenchmark {

  private static final int WARM_UP_IN_FLIGHT = 16;
  private static final int BUDGET_LEVEL = 32;
  private static final double BUDGET = 0.8;

  private final Map<Integer, Slice> product = new TreeMap<>();
  private final Map<Integer, Slice> floor = new TreeMap<>();

  private FloorBenchmark() {}

  /** Measures and prints. */
  public static boolean run(Settings settings) {
    try (var servers = Servers.start();
        var services = Product.start(servers, settings);
        var workers = Floor.start(servers, settings)) {
      Console.say("Processes   JVM options %s", String.join(" ", settings.flags()));
      var benchmark = new FloorBenchmark();
      benchmark.measure(services.loop(), workers.loop(), settings);
      benchmark.print();
      return true;
    }
  }

  private void measure(ClosedLoop services, ClosedLoop workers, Settings settings) {
    Console.progress("Warming up");
    services.run(WARM_UP_IN_FLIGHT, settings.warmUp());
    workers.run(WARM_UP_IN_FLIGHT, settings.warmUp());
    for (int round = 1; round <= settings.rounds(); round++) {
      for (int level : settings.levels()) {
        Console.progress("Round %d of %d, %d in flight", round, settings.rounds(), level);
        measure("services", services, level, settings.slice(), product);
        measure("floor", workers, level, settings.slice(), floor);
      }
    }
  }

  private static void measure(
      String what, ClosedLoop loop, int level, Duration duration, Map<Integer, Slice> levels) {
    Slice slice = loop.run(level, duration);
    Console.progress("  %s %.1f orders/s", what, slice.ordersPerSecond());
    levels.merge(level, slice, Slice::plus);
  }

  private void print() {
    Console.print(ratios());
    Console.say("Services");
    Console.print(LoadTables.stages(product));
    Console.print(LoadTables.processors(product));
    Console.say("Floor");
    Console.print(LoadTables.stages(floor));
    Console.print(LoadTables.processors(floor));
    Slice services = product.get(BUDGET_LEVEL);
    if (services != null) {
      double ratio = ratio(BUDGET_LEVEL, services);
      Console.say(
          "%d in flight: %.2f of the floor, budget at least %.1f: %s",
          BUDGET_LEVEL, ratio, BUDGET, ratio >= BUDGET ? "kept" : "MISSED");
    }
  }

  private Table ratios() {
    var table = new Table("in flight", "services orders/s", "floor orders/s", "ratio");
    product.forEach(
        (level, slice) ->
            table.row(level, slice.ordersPerSecond(), floorRate(level), ratio(level, slice)));
    return table;
  }

  private double ratio(int level, Slice services) {
    return services.ordersPerSecond() / floorRate(level);
  }

  private double floorRate(int level) {
    Slice slice = floor.get(level);
    return slice == null ? Double.NaN : slice.ordersPerSecond();
  }
}
