package oms.billing.ledger;

import java.util.Locale;

/** Where a charge stands. */
public enum ChargeStatus {
  /** Asked for; the gateway may or may not have been called. */
  REQUESTED,

  /** The money was taken. */
  CAPTURED,

  /** No money was taken, and none will be. */
  DECLINED,

  /** The money was taken and given back in full. */
  REFUNDED,

  /** Given back before any money was taken; none will be. */
  REVOKED;

  /** The word used in the database. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ChargeStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
