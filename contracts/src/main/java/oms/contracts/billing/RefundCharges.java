package oms.contracts.billing;

import java.util.List;

/**
 * Asks for charges to be given back in full.
 *
 * @param orderId the order they belong to
 * @param keys the idempotency keys they were asked under
 * @param reason for the ledger and the customer, a short sentence
 */
public record RefundCharges(String orderId, List<String> keys, String reason) {

  /** Keeps its own copy of the keys. */
  public RefundCharges {
    keys = List.copyOf(keys);
  }
}
