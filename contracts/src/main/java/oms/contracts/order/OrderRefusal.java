package oms.contracts.order;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why an order refuses a decision. The caller of {@link OrderWorkflow#decide} gets an application
 * failure with the sentence as its message. (The failure's type is no help: the Java SDK, 1.38,
 * replaces the type of a validator's failure.)
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

  /** The refusal that a failure's message tells of; empty if it is none of these. */
  public static Optional<OrderRefusal> told(String message) {
    return Arrays.stream(values()).filter(refusal -> refusal.sentence.equals(message)).findFirst();
  }

  /** What to tell the customer. */
  public String sentence() {
    return sentence;
  }
}
