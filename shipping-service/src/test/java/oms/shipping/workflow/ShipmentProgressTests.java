package oms.shipping.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipmentOutcome;
import oms.contracts.shipping.ShipmentRefusal;
import oms.contracts.shipping.ShipmentResult;
import oms.contracts.shipping.ShipmentStatus;
import oms.shipping.carrier.Booking;
import oms.shipping.carrier.Booking.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @EnumSource(value = ShipmentStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "DELIVERED")
  void isToldOfDeliveriesOnly(ShipmentStatus other) {
    progress.booked(BOOKED);

    assertThat(progress.refusal(new CarrierReport(other, NOON)))
        .contains(ShipmentRefusal.NOT_A_DELIVERY);
  }

  @Test
  void takesNoReportAfterItsEnd() {
    progress.booked(BOOKED);
    progress.calledBack();

    assertThat(progress.refusal(new CarrierReport(ShipmentStatus.DELIVERED, NOON)))
        .contains(ShipmentRefusal.ALREADY_CLOSED);
  }

  @Test
  void hasNoOutcomeWhileItIsUnderWay() {
    progress.booked(BOOKED);

    assertThatIllegalStateException().isThrownBy(() -> progress.outcome(NOON));
  }
}
