package oms.shipping.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import oms.worker.metrics.AfterCommit;
import org.jspecify.annotations.Nullable;
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
   * A shipment is booked.
   *
   * @param placedAt when its order was placed; {@code null} if nobody told. Two machines' clocks
   *     may put it into the future
   */
  void booked(@Nullable Instant placedAt) {
    if (placedAt != null) {
      Duration age = Duration.between(placedAt, Instant.now());
      AfterCommit.count(() -> booked.record(age.isNegative() ? Duration.ZERO : age));
    }
  }
}
