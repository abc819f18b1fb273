package oms.order.inventory;

import java.util.List;
import oms.contracts.item.LineItem;
import org.jspecify.annotations.Nullable;

/**
 * Lines that leave one warehouse together.
 *
 * @param warehouse where they are; {@code null} for lines that no warehouse has
 * @param items the lines, at least one
 */
public record Allocation(@Nullable String warehouse, List<LineItem> items) {

  /** Keeps its own copy of the lines. */
  public Allocation {
    items = List.copyOf(items);
  }

  /** Whether a warehouse has the lines. */
  public boolean available() {
    return warehouse != null;
  }
}
