package oms.contracts.rollout;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.time.Duration;

/** What carriers do for other orders, served by shipping-service's workers. */
@ActivityInterface
public interface GateActivities {

  /** How long one call may take: one row and one signal. */
  Duration START_TO_CLOSE = Duration.ofSeconds(10);

  /**
   * Delivers a parcel of a gate: its row, and its workflow is told.
   *
   * <p>Idempotent. Fails, to be retried, while the parcel is not booked; fails for good if it is
   * not a gate's.
   */
  @ActivityMethod(name = "DeliverGateParcel")
  void deliver(String shipmentId);
}
