package oms.order.workflow;

/** What is being done for an order; what may be decided hangs on this, not on what readers see. */
enum Phase {
  /** Stock is looked up and held. */
  RESERVING,

  /** The customer is asked. */
  DECIDING,

  /** Billing is asked. */
  CHARGING,

  /** Billing has answered. */
  CHARGED,

  /** Parcels are under way. */
  SHIPPING,

  /** Nothing is left but to give back and to write down. */
  CLOSING
}
