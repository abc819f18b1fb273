package oms.console.live;

import oms.console.api.Service;
import org.jspecify.annotations.Nullable;

/**
 * What a page wants to hear of. What is left out does not narrow.
 *
 * @param order only this order
 * @param customer only orders of this customer
 * @param shipments only what happens to shipments
 * @param charges only what happens to charges, which nobody else is told: orders say what becomes
 *     of them
 */
record Topic(
    @Nullable String order, @Nullable String customer, boolean shipments, boolean charges) {

  boolean covers(Change change) {
    return change.isAnything()
        || ((order == null || order.equals(change.orderId()))
            && (customer == null || customer.equals(change.customerId()))
            && covers(change.from()));
  }

  private boolean covers(Service from) {
    return switch (from) {
      case ORDERS -> !shipments && !charges;
      case SHIPPING -> !charges;
      case BILLING -> charges;
    };
  }
}
