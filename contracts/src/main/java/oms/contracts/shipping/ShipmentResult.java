package oms.contracts.shipping;

/** How a shipment ended. */
public enum ShipmentResult {
  /** The customer has it. */
  DELIVERED,

  /** It was called back before it left the warehouse. */
  CANCELLED,

  /** No courier took it, in all the time that booking is tried. */
  NOT_BOOKED
}
