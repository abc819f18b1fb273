package oms.contracts.billing;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.time.Duration;
import java.util.List;

/** Money in and money back, served by billing-service's workers. */
@ActivityInterface
public interface BillingActivities {

  /** Where billing-service's workers poll. */
  String TASK_QUEUE = "billing";

  /** The most charges that one call makes or gives back: an order has one for each warehouse. */
  int MOST_CHARGES = 10;

  /**
   * How long one call may take (start to close), after which its worker is taken for dead. A charge
   * may wait 5 s for the payment gateway, and some seconds of grace are for billing itself.
   *
   * @param charges how many are made or given back by the call, one after the other
   */
  static Duration startToClose(int charges) {
    return Duration.ofSeconds(10 + 5L * charges);
  }

  /**
   * Prices and charges each fulfilment of an order; one call for the whole order, one result per
   * request, in the order asked. Being declined is a result, not a failure.
   *
   * <p>Idempotent by {@link ChargeRequest#key()}: a repeated call, at the same time or later,
   * captures nothing twice and gives the first result. Fails, to be retried, while the database or
   * the payment gateway cannot be reached.
   */
  @ActivityMethod(name = "ChargeOrder")
  List<ChargeResult> charge(ChargeOrder order);

  /**
   * Gives back in full what was captured under each key, and makes sure that nothing is captured
   * under a key that was not charged yet: a charge that arrives after its refund is declined.
   *
   * <p>Idempotent by key. Fails, to be retried, while the database or the payment gateway cannot be
   * reached.
   *
   * @return one result per key, in the order asked
   */
  @ActivityMethod(name = "RefundCharges")
  List<RefundResult> refund(RefundCharges refund);
}
