package oms.contracts.order;

import java.time.Instant;
import java.util.List;
import oms.contracts.item.LineItem;

/**
 * The command that starts an {@link OrderWorkflow}.
 *
 * @param id the order's id, chosen by the customer's side or made by order-service
 * @param customerId who orders, and whose fraud limit counts
 * @param items what is ordered, at least one line
 * @param receivedAt when order-service accepted the order (UTC)
 */
public record PlaceOrder(String id, String customerId, List<LineItem> items, Instant receivedAt) {

  /** Keeps its own copy of the lines. */
  public PlaceOrder {
    items = List.copyOf(items);
  }
}
