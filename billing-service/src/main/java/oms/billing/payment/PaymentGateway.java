package oms.billing.payment;

/**
 * The company that moves the money. Each key is done once: asked again under the same key, at the
 * same time or later, it gives its first answer.
 *
 * <p>Both calls throw {@link GatewayUnavailable} when there is no answer within {@link
 * PaymentTimes#gatewayAnswer}; whether the money moved is then unknown. Neither may be called in a
 * database transaction.
 */
interface PaymentGateway {

  /** Takes money, or says no. */
  GatewayAnswer capture(Capture capture);

  /** Gives back what was captured; returns the reference of the credit. */
  String refund(Refund refund);

  /**
   * Money to be taken.
   *
   * @param key idempotency key
   * @param customerId from whom
   * @param amount minor units (cents)
   * @param currency ISO 4217 code
   */
  record Capture(String key, String customerId, long amount, String currency) {}

  /**
   * Money to be given back.
   *
   * @param key idempotency key
   * @param captureKey the key it was captured under
   * @param customerId to whom
   * @param amount minor units (cents)
   */
  record Refund(String key, String captureKey, String customerId, long amount) {}
}
