package oms.order.rollout;

import io.temporal.activity.ActivityInterface;

/** What the books say about the orders of a gate. */
@ActivityInterface
public interface GateBooks {

  /** How far an order has got, in one sentence. */
  String progress(String orderId);
}
