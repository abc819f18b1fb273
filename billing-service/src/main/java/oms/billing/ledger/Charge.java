package oms.billing.ledger;

import java.util.Objects;
import oms.contracts.billing.ChargeResult;
import oms.contracts.billing.DeclineReason;
import oms.contracts.billing.RefundResult;
import oms.contracts.billing.http.ChargeStatus;
import oms.contracts.money.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * A charge as the ledger has it.
 *
 * @param key its idempotency key
 * @param orderId what it is for
 * @param customer who pays; {@code null} only when it was revoked before it was asked
 * @param amounts what it costs
 * @param status where it stands
 * @param declined why no money was taken; {@code null} otherwise
 * @param authCode the gateway's authorisation; {@code null} unless money was taken
 * @param admitted whether a capture was asked of the gateway, or is about to be
 * @param claimed whether an attempt has the right to call the gateway now
 */
public record Charge(
    String key,
    String orderId,
    @Nullable String customer,
    Amounts amounts,
    ChargeStatus status,
    @Nullable DeclineReason declined,
    @Nullable String authCode,
    boolean admitted,
    boolean claimed) {

  /** The gateway's key for taking this charge's money. */
  public String captureKey() {
    return "capture:" + key;
  }

  /** The gateway's key for giving this charge's money back. */
  public String refundKey() {
    return "refund:" + key;
  }

  /** Who pays. Every charge that the gateway hears of has a customer. */
  public String customerId() {
    return Objects.requireNonNull(customer, "A revoked charge has no customer");
  }

  /**
   * How the charge was answered. A refund does not change the answer: the money was captured.
   *
   * @throws IllegalStateException while the charge is not settled
   */
  public ChargeResult result() {
    if (status == ChargeStatus.REQUESTED) {
      throw new IllegalStateException("The charge '" + key + "' is not settled");
    }
    return new ChargeResult(key, amounts, declined, authCode);
  }

  /** What was given back. */
  public RefundResult refund() {
    return new RefundResult(key, status == ChargeStatus.REFUNDED ? amounts.total() : 0);
  }
}
