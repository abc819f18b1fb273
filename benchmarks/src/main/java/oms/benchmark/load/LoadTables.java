package oms.benchmark.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oms.benchmark.report.Latencies;
import oms.benchmark.report.Table;

/** Tables of what was measured at several levels of orders in flight. */
public final class LoadTables {

  private static final double MEDIAN = 0.5;
  private static final double TAIL = 0.99;

  private LoadTables() {}

  /** Throughput, and the milliseconds to each stage. */
  public static Table stages(Map<Integer, Slice> levels) {
    var table =
        new Table(
            "in flight",
            "orders",
            "orders/s",
            "accepted p50",
            "p99",
            "booked p50",
            "p99",
            "completed p50",
            "p99 ms");
    levels.forEach((level, slice) -> table.row(stages(level, slice)));
    return table;
  }

  private static Object[] stages(int level, Slice slice) {
    List<Object> cells = new ArrayList<>();
    cells.add(level);
    cells.add(slice.counted().size());
    cells.add(slice.ordersPerSecond());
    for (Stage stage : Stage.values()) {
      Latencies latencies = slice.to(stage);
      cells.add(latencies.millisAt(MEDIAN));
      cells.add(latencies.millisAt(TAIL));
    }
    return cells.toArray();
  }

  /** The milliseconds of processor time that an order takes in each process. */
  public static Table processors(Map<Integer, Slice> levels) {
    List<String> headings = new ArrayList<>(List.of("CPU ms an order, at"));
    headings.addAll(CpuMeter.names());
    var table = new Table(headings.toArray(String[]::new));
    levels.forEach((level, slice) -> table.row(processors(level, slice)));
    return table;
  }

  private static Object[] processors(int level, Slice slice) {
    List<Object> cells = new ArrayList<>(List.of(level));
    CpuMeter.names().forEach(name -> cells.add(slice.cpu().of(name) / slice.orders()));
    return cells.toArray();
  }
}
