package oms.benchmark.load;

import java.util.Map;
import java.util.TreeMap;
import oms.benchmark.Settings;
import oms.benchmark.report.Console;
import oms.benchmark.stack.Servers;

/** Orders a second, and how long an order takes to be accepted, booked and completed. */
public final class LoadBenchmark {

  private static final int WARM_UP_IN_FLIGHT = 16;

  private LoadBenchmark() {}

  /** Measures and prints. */
  public static boolean run(Settings settings) {
    try (var servers = Servers.start();
        var product = Product.start(servers, settings)) {
      Console.say("Services    JVM options %s", String.join(" ", settings.flags()));
      Map<Integer, Slice> levels = measure(product.loop(), settings);
      Console.print(LoadTables.stages(levels));
      Console.print(LoadTables.processors(levels));
      return true;
    }
  }

  private static Map<Integer, Slice> measure(ClosedLoop loop, Settings settings) {
    Console.progress("Warming up");
    loop.run(WARM_UP_IN_FLIGHT, settings.warmUp());
    Map<Integer, Slice> levels = new TreeMap<>();
    for (int round = 1; round <= settings.rounds(); round++) {
      for (int level : settings.levels()) {
        Slice slice = loop.run(level, settings.slice());
        Console.progress(
            "Round %d of %d, %d in flight: %.1f orders/s",
            round, settings.rounds(), level, slice.ordersPerSecond());
        levels.merge(level, slice, Slice::plus);
      }
    }
    return levels;
  }
}
