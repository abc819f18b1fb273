package oms.order.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import oms.contracts.billing.BillingActivities;
import oms.contracts.item.LineItem;

/**
 * Ships as much as possible from as few warehouses as possible. A line is never split: it comes
 * from one warehouse or is unavailable.
 *
 * <p>Every set of warehouses is tried, the smallest first; within a set the largest lines are
 * placed first. With more than {@value #MOST_WAREHOUSES} candidates only the first ones by name are
 * looked at, because the sets double with each.
 */
final class FewestParcels implements Sourcing {

  /** Each is a parcel, and billing charges for so many with one call. */
  private static final int MOST_WAREHOUSES = BillingActivities.MOST_CHARGES;

  private record Plan(List<LineItem> missing, Map<String, List<LineItem>> byWarehouse) {}

  @Override
  public List<Allocation> source(List<LineItem> lines, Shelves shelves) {
    List<String> warehouses = shelves.warehouses().stream().limit(MOST_WAREHOUSES).toList();
    Plan best =
        subsets(warehouses).stream()
            .map(some -> place(lines, shelves.copy(), some))
            .min(Comparator.comparing(plan -> plan.missing().size()))
            .orElseThrow();
    return Sourcing.group(best.missing(), best.byWarehouse());
  }

  /** All subsets, smaller ones first; the stable order lets the first of equal plans win. */
  private static List<List<String>> subsets(List<String> warehouses) {
    return IntStream.range(0, 1 << warehouses.size())
        .boxed()
        .sorted(Comparator.comparing(Integer::bitCount))
        .map(set -> members(warehouses, set))
        .toList();
  }

  private static List<String> members(List<String> warehouses, int set) {
    return IntStream.range(0, warehouses.size())
        .filter(bit -> (set >> bit & 1) == 1)
        .mapToObj(warehouses::get)
        .toList();
  }

  private static Plan place(List<LineItem> lines, Shelves shelves, List<String> warehouses) {
    var plan = new Plan(new ArrayList<>(), new HashMap<>());
    lines.stream()
        .sorted(Comparator.comparing(LineItem::quantity).reversed())
        .forEach(line -> placeLine(line, shelves, warehouses, plan));
    return plan;
  }

  private static void placeLine(
      LineItem line, Shelves shelves, List<String> warehouses, Plan plan) {
    warehouses.stream()
        .filter(warehouse -> shelves.take(line, warehouse))
        .findFirst()
        .map(warehouse -> plan.byWarehouse().computeIfAbsent(warehouse, _ -> new ArrayList<>()))
        .orElse(plan.missing())
        .add(line);
  }
}
