package oms.console.live;

import oms.console.api.Service;
import org.jspecify.annotations.Nullable;

/**
 * Something that an open page may want to show.
 *
 * @param number its place among the changes of this process
 * @param orderId the order; empty if anything may have changed
 * @param customerId whose order; {@code null} where the service does not say
 * @param from who says so
 * @param begins whether there is something now that was not there before
 */
record Change(
    long number, String orderId, @Nullable String customerId, Service from, boolean begins) {

  boolean isAnything() {
    return orderId.isEmpty();
  }
}
