package oms.contracts.billing;

import oms.contracts.money.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * How one charge ended.
 *
 * @param key the idempotency key it was asked under
 * @param amounts what was, or would have been, charged
 * @param declined why it was declined; {@code null} when the money was captured
 * @param authCode the gateway's authorisation code; {@code null} when declined
 */
public record ChargeResult(
    String key, Amounts amounts, @Nullable DeclineReason declined, @Nullable String authCode) {

  /** Whether the money was captured. */
  public boolean succeeded() {
    return declined == null;
  }
}
