package oms.order.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oms.contracts.item.LineItem;

/**
 * The rule of Temporal's reference order system, for its web UI and its tests: the first available
 * line comes from Warehouse A, every other one from Warehouse B.
 */
final class ReferenceSourcing implements Sourcing {

  static final String FIRST = "Warehouse A";
  static final String OTHERS = "Warehouse B";

  @Override
  public List<Allocation> source(List<LineItem> lines, Shelves shelves) {
    var missing = new ArrayList<LineItem>();
    Map<String, List<LineItem>> byWarehouse = new HashMap<>();
    for (LineItem line : lines) {
      String warehouse = byWarehouse.isEmpty() ? FIRST : OTHERS;
      if (shelves.take(line, warehouse)) {
        byWarehouse.computeIfAbsent(warehouse, _ -> new ArrayList<>()).add(line);
      } else {
        missing.add(line);
      }
    }
    return Sourcing.group(missing, byWarehouse);
  }
}
