package oms.contracts.billing;

import java.util.List;

/**
 * Asks for an order's charges.
 *
 * @param orderId the order
 * @param customerId who pays, and whose fraud limit counts
 * @param charges one per fulfilment
 */
public record ChargeOrder(String orderId, String customerId, List<ChargeRequest> charges) {

  /** Keeps its own copy of the requests. */
  public ChargeOrder {
    charges = List.copyOf(charges);
  }
}
