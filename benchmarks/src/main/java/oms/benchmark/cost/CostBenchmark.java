package oms.benchmark.cost;

import java.util.List;
import oms.benchmark.Settings;
import oms.benchmark.load.Journey;
import oms.benchmark.load.Product;
import oms.benchmark.report.Console;
import oms.benchmark.stack.Servers;

/** Billable actions and history events of a delivered order, against their budget. */
public final class CostBenchmark {

  private static final List<Integer> SIZES = List.of(1, 2, 5);
  private static final int WARM_UP_ORDERS = 5;
  private static final int ORDERS = 9;
  private static final int BUDGET_SIZE = 2;
  private static final int MOST_ACTIONS = 13;
  private static final int MOST_EVENTS = 50;

  private CostBenchmark() {}

  /**
   * Counts and prints.
   *
   * @return whether the median order of two fulfilments is within its budget
   * @throws IllegalStateException if the Temporal server does not count actions
   */
  public static boolean run(Settings settings) {
    try (var servers = Servers.start();
        var actions = new ActionMeter(metricsPort(servers));
        var product = Product.start(servers, settings)) {
      var report = new CostReport();
      var meter = new CostMeter(actions, servers.workflows());
      SIZES.forEach(parcels -> measure(meter, product.journey(parcels), parcels, report));
      Console.print(report.table());
      return isKept("actions", report.median(BUDGET_SIZE, it -> it.actions().total()), MOST_ACTIONS)
          & isKept("events", report.median(BUDGET_SIZE, OrderCost::events), MOST_EVENTS);
    }
  }

  private static int metricsPort(Servers servers) {
    return servers
        .temporal()
        .metricsPort()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Actions are counted on a dev server that the benchmark starts: install the"
                        + " temporal program and do not set TEMPORAL_ADDRESS"));
  }

  private static void measure(CostMeter meter, Journey journey, int parcels, CostReport report) {
    Console.progress("%d orders of %d fulfilments", ORDERS, parcels);
    for (int order = 1; order <= WARM_UP_ORDERS; order++) {
      journey.run("warm-up-" + parcels + "-" + order);
    }
    meter.reset();
    for (int order = 1; order <= ORDERS; order++) {
      report.add(parcels, meter.costOf("cost-" + parcels + "-" + order, journey, parcels));
    }
  }

  private static boolean isKept(String what, double median, int budget) {
    boolean kept = median <= budget;
    Console.say(
        "%d fulfilments: %.0f %s, budget %d: %s",
        BUDGET_SIZE, median, what, budget, kept ? "kept" : "EXCEEDED");
    return kept;
  }
}
