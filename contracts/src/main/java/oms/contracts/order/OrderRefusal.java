package oms.contracts.order;

/**
 * Why an order refuses a decision. The name is the type of the application failure that the caller
 * of {@link OrderWorkflow#decide} gets.
 */
public enum OrderRefusal {
  /** The order does not wait for its customer, so there is nothing to amend. */
  NOTHING_TO_AMEND,

  /** Another decision has been taken already. */
  ALREADY_DECIDED,

  /** A shipment has left the warehouse; the order can no longer be cancelled. */
  ALREADY_DISPATCHED,

  /** The order has ended. */
  ALREADY_CLOSED
}
