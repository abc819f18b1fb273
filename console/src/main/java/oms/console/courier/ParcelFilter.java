package oms.console.courier;

import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.http.ShipmentListing;
import org.jspecify.annotations.Nullable;

/**
 * Which parcels a courier wants to see.
 *
 * @param state their state, or {@code all}; what is to be picked up if nothing is said
 * @param warehouse only those of this one
 * @param q only those whose id, or whose order's id, begins so
 * @param before where the page begins
 */
record ParcelFilter(
    @Nullable String state,
    @Nullable String warehouse,
    @Nullable String q,
    @Nullable String before) {

  private static final String ALL = "all";

  ParcelFilter {
    state = state == null ? ShipmentStatus.BOOKED.word() : state;
  }

  public @Nullable String status() {
    return ALL.equals(state) ? null : state;
  }

  /** What can happen to all parcels of this list at once; {@code null} if they differ. */
  public @Nullable String next() {
    return next(String.valueOf(state));
  }

  /** What can happen to a parcel in a state; {@code null} if nothing can. */
  public static @Nullable String next(String state) {
    return switch (state) {
      case "booked" -> "dispatched";
      case "dispatched" -> "delivered";
      default -> null;
    };
  }

  /** Whether the list can show a parcel, or could before its state changed. */
  boolean covers(ShipmentListing parcel) {
    return (warehouse == null || warehouse.equals(parcel.warehouse()))
        && (q == null || parcel.id().startsWith(q) || parcel.orderId().startsWith(q));
  }

  /** Only the state: what a row depends on. */
  ParcelFilter ofState() {
    return new ParcelFilter(state, null, null, null);
  }
}
