package oms.order.activity;

import io.temporal.activity.ActivityInterface;
import java.time.Duration;
import oms.contracts.order.PlaceOrder;
import oms.order.ledger.OrderChange;

/**
 * What the order workflow does to order-service's own database. They run as local activities: a
 * state change costs a marker in the history, not an activity task.
 */
@ActivityInterface
public interface OrderActivities {

  /** How long one attempt may take: our own database answers in milliseconds. */
  Duration START_TO_CLOSE = Duration.ofSeconds(10);

  /**
   * Writes the order's rows and holds its stock, in one transaction. What cannot be held comes back
   * as a fulfilment without a warehouse, not as an error.
   *
   * <p>Idempotent by order id: a repeated call gives the first result.
   */
  Reservation reserve(PlaceOrder order);

  /**
   * Writes where an order and its fulfilments stand and what happened since, in one transaction.
   * The stock of a fulfilment that is completed leaves the shelf; the stock of one that is
   * cancelled or failed is given back.
   *
   * <p>Idempotent: the same change written twice changes nothing the second time.
   */
  void record(OrderChange change);
}
