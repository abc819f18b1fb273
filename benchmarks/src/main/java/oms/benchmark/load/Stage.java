package oms.benchmark.load;

/** How far an order has come. */
public enum Stage {
  /** The request that placed it is answered. */
  ACCEPTED,

  /** All its shipments are booked with the courier. */
  BOOKED,

  /** All its shipments are delivered and it is completed. */
  COMPLETED
}
