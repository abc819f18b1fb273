package oms.billing.payment;

/**
 * It is not known yet how a charge or refund ends: the gateway cannot be reached, maintenance is
 * on, or another attempt is being made. Ask again under the same key; nothing is done twice.
 */
public final class NotSettledYet extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String key;

  NotSettledYet(String key, String why) {
    super(why + "; ask again under the key '" + key + "'");
    this.key = key;
  }

  /** The idempotency key to ask again under. */
  public String key() {
    return key;
  }
}
