package oms.billing.payment;

/** What the gateway says when it is asked for money. */
sealed interface GatewayAnswer {

  /**
   * The money was taken.
   *
   * @param authCode the gateway's authorisation, kept with the charge
   */
  record Captured(String authCode) implements GatewayAnswer {}

  /** No money was taken, and none will be under this key. */
  record Declined() implements GatewayAnswer {}
}
