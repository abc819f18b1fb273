package oms.billing.fraud;

/** The answer to a fraud check. */
public enum FraudVerdict {
  /** Counted against the customer's limit; go on. */
  ACCEPTED,

  /** The customer would go over the limit; nothing was counted. */
  OVER_LIMIT,

  /** Nobody is checked while maintenance is on; nothing was counted. */
  IN_MAINTENANCE
}
