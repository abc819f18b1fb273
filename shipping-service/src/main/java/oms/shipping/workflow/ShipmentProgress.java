package oms.shipping.workflow;

import java.time.Instant;
import oms.contracts.shipping.ShipmentOutcome;
import oms.contracts.shipping.ShipmentResult;
import oms.contracts.shipping.ShipmentStatus;
import oms.shipping.carrier.Booking;
import org.jspecify.annotations.Nullable;

/** How far a shipment is, and what it allows: its rules without Temporal. */
final class ShipmentProgress {

  private ShipmentStatus status = ShipmentStatus.PENDING;
  private @Nullable String courierReference;

  ShipmentStatus status() {
    return status;
  }

  boolean isUnderWay() {
    return status == ShipmentStatus.BOOKED;
  }

  /** A delivery that was reported before the booking's answer came in stays a delivery. */
  void booked(Booking booking) {
    courierReference = booking.courierReference();
    if (status == ShipmentStatus.PENDING) {
      status =
          switch (booking.result()) {
            case BOOKED -> ShipmentStatus.BOOKED;
            case NOT_BOOKED -> ShipmentStatus.FAILED;
            case CALLED_BACK -> ShipmentStatus.CANCELLED;
          };
    }
  }

  /** What is reported after the end changes nothing. */
  void delivered() {
    if (!status.isFinal()) {
      status = ShipmentStatus.DELIVERED;
    }
  }

  void calledBack() {
    status = ShipmentStatus.CANCELLED;
  }

  ShipmentOutcome outcome(Instant at) {
    var result =
        switch (status) {
          case DELIVERED -> ShipmentResult.DELIVERED;
          case CANCELLED -> ShipmentResult.CANCELLED;
          case FAILED -> ShipmentResult.NOT_BOOKED;
          case PENDING, BOOKED, DISPATCHED ->
              throw new IllegalStateException("The shipment is still " + status.word());
        };
    return new ShipmentOutcome(result, courierReference, at);
  }
}
