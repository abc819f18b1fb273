package oms.contracts.shipping;

/**
 * Why a shipment refuses a carrier's report. The caller of {@link ShipmentWorkflow#reportDelivery}
 * gets an application failure with the sentence as its message.
 */
public enum ShipmentRefusal {
  /** It has ended. */
  ALREADY_CLOSED("The shipment has ended"),

  /** The report is not about a delivery. */
  NOT_A_DELIVERY("Only a delivery is reported to the shipment's workflow");

  private final String sentence;

  ShipmentRefusal(String sentence) {
    this.sentence = sentence;
  }

  /** What to tell the caller. */
  public String sentence() {
    return sentence;
  }
}
