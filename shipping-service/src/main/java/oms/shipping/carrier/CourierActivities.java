package oms.shipping.carrier;

import io.temporal.spring.boot.ActivityImpl;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oms.contracts.shipping.CancelShipments;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.shipping.ShippingProperties;
import oms.shipping.carrier.Booking.Result;
import oms.shipping.ledger.Shipments;
import oms.shipping.ledger.Shipments.Row;
import org.springframework.stereotype.Component;

/**
 * {@link ParcelActivities} with a courier and the shipments' rows. The courier is called outside
 * any transaction and before the row is written: its own idempotency makes a repeated call safe.
 */
@Component
@ActivityImpl(taskQueues = ShipmentWorkflow.TASK_QUEUE)
class CourierActivities implements ParcelActivities {

  private final Courier courier;
  private final Shipments shipments;
  private final ShippingProperties properties;
  private final Clock clock;

  CourierActivities(
      Courier courier, Shipments shipments, ShippingProperties properties, Clock clock) {
    this.courier = new SparedCourier(courier);
    this.shipments = shipments;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public Booking book(ShipParcel parcel, Instant requestedAt) {
    Optional<Booking> settled = shipments.find(parcel.id()).map(CourierActivities::booking);
    if (settled.isPresent()) {
      return settled.get();
    }
    try {
      return ask(parcel);
    } catch (CourierUnavailableException failure) {
      if (clock.instant().isBefore(requestedAt.plus(properties.bookingGiveUp()))) {
        throw failure;
      }
      return fail(parcel, "No courier answered: " + failure.getMessage());
    }
  }

  private Booking ask(ShipParcel parcel) {
    return switch (courier.book(parcel)) {
      case Courier.Answer.Booked(String reference) -> write(parcel, reference);
      case Courier.Answer.Refused(String reason) -> fail(parcel, reason);
    };
  }

  /** The result of an earlier attempt whose answer was lost, or of what overtook it. */
  private static Booking booking(Row row) {
    return switch (row.status()) {
      case BOOKED, DISPATCHED, DELIVERED -> new Booking(Result.BOOKED, row.courierReference());
      case CANCELLED -> Booking.without(Result.CALLED_BACK);
      case PENDING, FAILED -> Booking.without(Result.NOT_BOOKED);
    };
  }

  private Booking write(ShipParcel parcel, String reference) {
    shipments.book(parcel, reference);
    return settled(parcel.id());
  }

  private Booking fail(ShipParcel parcel, String reason) {
    shipments.fail(parcel, reason);
    return settled(parcel.id());
  }

  private Booking settled(String shipmentId) {
    return shipments.find(shipmentId).map(CourierActivities::booking).orElseThrow();
  }

  @Override
  public boolean callBack(ShipParcel parcel) {
    return shipments.callBack(new CancelShipments(parcel.orderId(), List.of(parcel.id())));
  }
}
