package oms.console.manager;

import oms.contracts.billing.http.ChargeSummary;
import org.jspecify.annotations.Nullable;

/**
 * Which charges a manager wants to see.
 *
 * @param status only those that stand there; {@code null} for all
 * @param customer only what this customer pays; {@code null} for all
 * @param order only those of this order; {@code null} for all
 * @param before where the page begins; {@code null} for the newest
 */
record PaymentFilter(
    @Nullable String status,
    @Nullable String customer,
    @Nullable String order,
    @Nullable String before) {

  /** Whether some charges may be left out. */
  public boolean narrows() {
    return status != null || customer != null || order != null;
  }

  /** Whether the list can show a charge, or could before its state changed. */
  boolean covers(ChargeSummary charge) {
    return (customer == null || customer.equals(charge.customerId()))
        && (order == null || order.equals(charge.orderId()));
  }
}
