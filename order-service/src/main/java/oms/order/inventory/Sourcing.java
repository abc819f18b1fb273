package oms.order.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import oms.contracts.item.LineItem;

/** A rule that picks the warehouses of an order. */
interface Sourcing {

  /**
   * Picks a warehouse for each line, taking what it picks off the shelves.
   *
   * @return what is unavailable first, if anything is, then one allocation per warehouse
   */
  List<Allocation> source(List<LineItem> lines, Shelves shelves);

  /** Groups picked lines: what is unavailable first, then by warehouse name. */
  static List<Allocation> group(List<LineItem> missing, Map<String, List<LineItem>> byWarehouse) {
    var allocations = new ArrayList<Allocation>();
    if (!missing.isEmpty()) {
      allocations.add(new Allocation(null, missing));
    }
    new TreeMap<>(byWarehouse)
        .forEach((warehouse, items) -> allocations.add(new Allocation(warehouse, items)));
    return List.copyOf(allocations);
  }
}
