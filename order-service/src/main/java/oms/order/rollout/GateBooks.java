package oms.order.rollout;

import io.temporal.activity.ActivityInterface;
import java.time.Duration;

/** What the books say about the orders of a gate. */
@ActivityInterface
public interface GateBooks {

  /** How long one attempt may take: one look into our own database. */
  Duration START_TO_CLOSE = Duration.ofSeconds(10);

  /** How far an order has got, in one sentence. */
  String progress(String orderId);
}
