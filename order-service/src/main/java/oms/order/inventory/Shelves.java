package oms.order.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oms.contracts.item.LineItem;

/** What is free to be held, by SKU and warehouse, while an order is being sourced. */
final class Shelves {

  /** Units of a SKU in a warehouse that no order holds. */
  record Free(String sku, String warehouse, long quantity) {}

  private record Place(String sku, String warehouse) {}

  private final Map<Place, Long> free = new HashMap<>();

  Shelves(Collection<Free> levels) {
    levels.forEach(level -> free.put(new Place(level.sku(), level.warehouse()), level.quantity()));
  }

  private Shelves(Map<Place, Long> free) {
    this.free.putAll(free);
  }

  Shelves copy() {
    return new Shelves(free);
  }

  List<String> warehouses() {
    return free.keySet().stream().map(Place::warehouse).distinct().sorted().toList();
  }

  /** Takes a line off the shelf if all of it is there. */
  boolean take(LineItem item, String warehouse) {
    var place = new Place(item.sku(), warehouse);
    long left = free.getOrDefault(place, 0L) - item.quantity();
    if (left < 0) {
      return false;
    }
    free.put(place, left);
    return true;
  }
}
