package oms.shipping.carrier;

import org.jspecify.annotations.Nullable;

/**
 * How the attempt to book a parcel ended.
 *
 * @param result booked, or why not
 * @param courierReference the courier's booking number; {@code null} unless booked
 */
public record Booking(Result result, @Nullable String courierReference) {

  /** Booked, or why not. */
  public enum Result {
    /** The courier will pick the parcel up. */
    BOOKED,

    /** The courier said no, or did not answer for too long. */
    NOT_BOOKED,

    /** The parcel was called back before it was booked. */
    CALLED_BACK
  }

  static Booking booked(String courierReference) {
    return new Booking(Result.BOOKED, courierReference);
  }

  static Booking without(Result result) {
    return new Booking(result, null);
  }
}
