package oms.contracts.order;

/**
 * Why an order refuses a decision. The name is the type of the application failure that the caller
 * of {@link OrderWorkflow#decide} gets, the sentence its message.
 */
public enum OrderRefusal {
  /** The order does not wait for its customer. */
  NOTHING_TO_AMEND("Nothing in this order waits for a decision, so it cannot be amended"),

  /** Another decision has been taken already. */
  ALREADY_DECIDED("The customer has decided about this order already"),

  /** A shipment has left the warehouse. */
  ALREADY_DISPATCHED("A shipment has left the warehouse, so the order can no longer be cancelled"),

  /** The order has ended. */
  ALREADY_CLOSED("The order has ended");

  private final String sentence;

  OrderRefusal(String sentence) {
    this.sentence = sentence;
  }

  /** What to tell the customer. */
  public String sentence() {
    return sentence;
  }
}
