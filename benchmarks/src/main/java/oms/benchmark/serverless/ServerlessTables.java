package oms.benchmark.serverless;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import oms.benchmark.report.Table;

/** What the benchmark prints. */
final class ServerlessTables {

  private static final List<Double> RATES =
      List.of(1.0, 10.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0, 36_000.0);
  private static final double HOURS_A_MONTH = 730;
  private static final int THOUSAND = 1000;

  private ServerlessTables() {}

  static Table starts(List<ColdStart> starts) {
    Table table =
        new Table(
            "start of billing's function",
            "starts",
            "init ms",
            "connect and stop ms",
            "cold, both ms",
            "warm ms",
            "memory MB");
    for (ColdStart start : starts) {
      table.row(
          start.name(),
          start.cold().size(),
          start.initMillis(),
          start.coldHandlerMillis(),
          start.initMillis() + start.coldHandlerMillis(),
          start.warmHandlerMillis(),
          start.usedMegabytes());
    }
    return table;
  }

  static Table usage(Prices prices, List<Run> runs) {
    Table table =
        new Table(
            "functions that",
            "orders",
            "in s",
            "invocations",
            "cold",
            "most at once",
            "billed ms an order",
            "GB-s an order",
            "$ for 1000 orders");
    for (Run run : runs) {
      Usage usage = run.usage();
      table.row(
          run.name(),
          usage.orders(),
          usage.seconds(),
          usage.invocations(),
          usage.coldStarts(),
          usage.mostAtOnce(),
          usage.billedMillisAnOrder(),
          usage.gigabyteSecondsAnOrder(),
          THOUSAND
              * prices.ofInvocations(usage.gigabyteSecondsAnOrder(), usage.invocationsAnOrder()));
    }
    return table;
  }

  static Table rates(
      DoubleUnaryOperator idle, DoubleUnaryOperator sleeping, double fargate, double spot) {
    Table table =
        new Table(
            "orders an hour, $ a month",
            "ends when idle",
            "sleeps to its deadline",
            "Fargate",
            "Fargate Spot",
            "cheapest");
    for (double rate : RATES) {
      double ours = idle.applyAsDouble(rate);
      double theirs = sleeping.applyAsDouble(rate);
      table.row(
          "%.0f".formatted(rate),
          ours * HOURS_A_MONTH,
          theirs * HOURS_A_MONTH,
          fargate * HOURS_A_MONTH,
          spot * HOURS_A_MONTH,
          cheapest(ours, theirs, fargate, spot));
    }
    return table;
  }

  static String cheapest(double idle, double sleeping, double fargate, double spot) {
    double functions = Math.min(idle, sleeping);
    if (functions <= spot) {
      return "functions";
    }
    return functions <= fargate ? "Spot, then functions" : "Spot, then Fargate";
  }

  /**
   * Some orders under one condition.
   *
   * @param name the condition
   * @param usage what they took
   */
  record Run(String name, Usage usage) {}
}
