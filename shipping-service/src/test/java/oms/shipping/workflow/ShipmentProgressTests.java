package oms.shipping.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import oms.contracts.shipping.ShipmentOutcome;
import oms.contracts.shipping.ShipmentResult;
import oms.contracts.shipping.ShipmentStatus;
import oms.shipping.carrier.Booking;
import oms.shipping.carrier.Booking.Result;
import org.junit.jupiter.api.Test;

class ShipmentProgressTests {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Booking BOOKED = new Booking(Result.BOOKED, "ref");

  private final ShipmentProgress progress = new ShipmentProgress();

  @Test
  void isUnderWayOnceItIsBooked() {
    assertThat(progress.isUnderWay()).isFalse();

    progress.booked(BOOKED);

    assertThat(progress.isUnderWay()).isTrue();
    assertThat(progress.status()).isEqualTo(ShipmentStatus.BOOKED);
  }

  @Test
  void endsWithItsDelivery() {
    progress.booked(BOOKED);
    progress.delivered();

    assertThat(progress.outcome(NOON))
        .isEqualTo(new ShipmentOutcome(ShipmentResult.DELIVERED, "ref", NOON));
  }

  @Test
  void aDeliveryThatOvertakesTheBookingsAnswerStays() {
    progress.delivered();
    progress.booked(BOOKED);

    assertThat(progress.outcome(NOON).result()).isEqualTo(ShipmentResult.DELIVERED);
    assertThat(progress.outcome(NOON).courierReference()).isEqualTo("ref");
  }

  @Test
  void endsWithoutABooking() {
    progress.booked(new Booking(Result.NOT_BOOKED, null));

    assertThat(progress.isUnderWay()).isFalse();
    assertThat(progress.outcome(NOON).result()).isEqualTo(ShipmentResult.NOT_BOOKED);
  }

  @Test
  void endsWhenItWasCalledBackBeforeItWasBooked() {
    progress.booked(new Booking(Result.CALLED_BACK, null));

    assertThat(progress.outcome(NOON).result()).isEqualTo(ShipmentResult.CANCELLED);
  }

  @Test
  void whatIsReportedAfterItsEndChangesNothing() {
    progress.booked(BOOKED);
    progress.calledBack();

    progress.delivered();

    assertThat(progress.outcome(NOON).result()).isEqualTo(ShipmentResult.CANCELLED);
  }

  @Test
  void hasNoOutcomeWhileItIsUnderWay() {
    progress.booked(BOOKED);

    assertThatIllegalStateException().isThrownBy(() -> progress.outcome(NOON));
  }
}
