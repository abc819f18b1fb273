package oms.shipping.carrier;

import io.temporal.activity.ActivityInterface;
import java.time.Duration;
import java.time.Instant;
import oms.contracts.shipping.ShipParcel;

/** What the shipment workflow does in the world. They run as local activities. */
@ActivityInterface
public interface ParcelActivities {

  /** How long one attempt may take: one call to the courier and one transaction. */
  Duration START_TO_CLOSE = Duration.ofSeconds(5);

  /**
   * Books a parcel with the courier and writes the shipment's row. Being refused, or giving up, is
   * a result and not a failure. Idempotent by shipment id.
   *
   * <p>Fails, to be retried, while the courier does not answer and it is not too late.
   *
   * @param requestedAt when booking was first tried (UTC); how long it is tried is a setting, which
   *     therefore never becomes part of the workflow's code
   */
  Booking book(ShipParcel parcel, Instant requestedAt);

  /**
   * Calls one parcel back.
   *
   * @return {@code false} if it has left the warehouse
   */
  boolean callBack(ShipParcel parcel);
}
