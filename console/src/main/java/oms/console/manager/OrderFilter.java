package oms.console.manager;

import oms.contracts.order.http.OrderSummary;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a manager wants to see.
 *
 * @param status only those that stand there; {@code null} for all
 * @param q only those whose id, or whose customer's id, begins so; {@code null} for all
 * @param before where the page begins; {@code null} for the newest
 */
record OrderFilter(@Nullable String status, @Nullable String q, @Nullable String before) {

  /** Whether some orders may be left out. */
  public boolean narrows() {
    return status != null || q != null;
  }

  /** Whether the list can show an order, or could before its state changed. */
  boolean covers(OrderSummary order) {
    return q == null || order.id().startsWith(q) || order.customerId().startsWith(q);
  }
}
