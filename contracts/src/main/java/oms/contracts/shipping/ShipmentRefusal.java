package oms.contracts.shipping;

/**
 * Why a shipment refuses a carrier's report. The name is the type of the application failure that
 * the caller of {@link ShipmentWorkflow#reportDelivery} gets.
 */
public enum ShipmentRefusal {
  /** It is not booked yet, so no carrier can have it. */
  NOT_BOOKED,

  /** It has ended. */
  ALREADY_CLOSED,

  /** The report is not about a delivery. */
  NOT_A_DELIVERY
}
