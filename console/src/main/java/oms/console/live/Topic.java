package oms.console.live;

import org.jspecify.annotations.Nullable;

/**
 * What a page wants to hear of. What is left out does not narrow.
 *
 * @param order only this order
 * @param customer only orders of this customer
 * @param shipments only what happens to shipments
 */
record Topic(@Nullable String order, @Nullable String customer, boolean shipments) {

  boolean covers(Change change) {
    return change.isAnything()
        || ((order == null || order.equals(change.orderId()))
            && (customer == null || customer.equals(change.customerId()))
            && (!shipments || change.shipment()));
  }
}
