package oms.benchmark.cost;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import oms.benchmark.report.Median;
import oms.benchmark.report.Table;

/** What orders of several sizes cost. */
final class CostReport {

  private final SortedMap<Integer, List<OrderCost>> byParcels = new TreeMap<>();

  void add(int parcels, OrderCost cost) {
    byParcels.computeIfAbsent(parcels, _ -> new ArrayList<>()).add(cost);
  }

  /**
   * The median of each kind of cost, and the least and the most of the totals; a column for each
   * size.
   */
  Table table() {
    List<String> headings = new ArrayList<>(List.of("an order of"));
    byParcels.keySet().forEach(parcels -> headings.add(size(parcels)));
    Table table = new Table(headings.toArray(String[]::new));
    types().forEach(type -> median(table, type, cost -> cost.actions().of(type)));
    median(table, "actions, median", cost -> cost.actions().total());
    extremes(table, "actions", cost -> cost.actions().total());
    median(table, "events of Order", OrderCost::orderEvents);
    median(table, "events of its Shipments", OrderCost::shipmentEvents);
    median(table, "events, median", OrderCost::events);
    extremes(table, "events", OrderCost::events);
    return table;
  }

  private static String size(int parcels) {
    return parcels == 1 ? "1 fulfilment" : parcels + " fulfilments";
  }

  private SortedSet<String> types() {
    SortedSet<String> types = new TreeSet<>();
    all().forEach(cost -> types.addAll(cost.actions().byType().keySet()));
    return types;
  }

  private List<OrderCost> all() {
    return byParcels.values().stream().flatMap(Collection::stream).toList();
  }

  private void median(Table table, String name, ToLongFunction<OrderCost> cost) {
    List<Object> cells = new ArrayList<>(List.of(name));
    byParcels.keySet().forEach(parcels -> cells.add(plain(median(parcels, cost))));
    table.row(cells.toArray());
  }

  private void extremes(Table table, String name, ToLongFunction<OrderCost> cost) {
    List<Object> cells = new ArrayList<>(List.of(name + ", least to most"));
    byParcels.values().forEach(costs -> cells.add(range(costs, cost)));
    table.row(cells.toArray());
  }

  private static String range(List<OrderCost> costs, ToLongFunction<OrderCost> cost) {
    LongSummaryStatistics all = costs.stream().mapToLong(cost).summaryStatistics();
    return all.getMin() + "-" + all.getMax();
  }

  /** Counts have no fraction, but for a median between two. */
  private static Object plain(double median) {
    return median == Math.rint(median) ? (Object) Math.round(median) : (Object) median;
  }

  /** The median of a cost over the orders of one size. */
  double median(int parcels, ToLongFunction<OrderCost> cost) {
    return Median.of(
        byParcels.getOrDefault(parcels, List.of()).stream()
            .map(each -> cost.applyAsLong(each))
            .toList());
  }
}
