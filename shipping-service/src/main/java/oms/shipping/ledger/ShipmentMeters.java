package oms.shipping.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import oms.contracts.rollout.GateOrders;
import oms.contracts.shipping.ShipParcel;
import oms.worker.metrics.AfterCommit;
import org.springframework.stereotype.Component;

/** Measures shipments. Each counts once, when the row that decides it is committed. */
@Component
class ShipmentMeters {

  private final Timer booked;

  ShipmentMeters(MeterRegistry registry) {
    booked =
        Timer.builder("oms.order.booked")
            .description("From placing an order to the booking of a shipment of it")
            .register(registry);
  }

  /**
   * A shipment is booked. A rollout gate's does not count, nor one of which nobody told when its
   * order was placed, which two machines' clocks may put into the future.
   */
  void booked(ShipParcel parcel) {
    Instant placedAt = parcel.placedAt();
    if (placedAt != null && !GateOrders.isGate(parcel.id())) {
      Duration age = Duration.between(placedAt, Instant.now());
      AfterCommit.count(() -> booked.record(age.isNegative() ? Duration.ZERO : age));
    }
  }
}
