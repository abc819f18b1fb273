package oms.console.live;

import org.jspecify.annotations.Nullable;

/**
 * Something that an open page may want to show.
 *
 * @param number its place among the changes of this process
 * @param orderId the order; empty if anything may have changed
 * @param customerId whose order; {@code null} where the service does not say
 * @param shipment whether it happened to a shipment
 * @param begins whether there is something now that was not there before
 */
record Change(
    long number, String orderId, @Nullable String customerId, boolean shipment, boolean begins) {

  boolean isAnything() {
    return orderId.isEmpty();
  }
}
