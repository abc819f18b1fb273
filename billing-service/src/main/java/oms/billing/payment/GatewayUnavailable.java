package oms.billing.payment;

/** The gateway did not answer. It may have done what it was asked. */
final class GatewayUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  GatewayUnavailable(String message) {
    super(message);
  }
}
