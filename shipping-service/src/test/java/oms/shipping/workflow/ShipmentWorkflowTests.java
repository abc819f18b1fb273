package oms.shipping.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.client.WorkflowFailedException;
import io.temporal.failure.CanceledFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import oms.contracts.shipping.ShipmentResult;
import oms.contracts.shipping.ShipmentStatus;
import oms.shipping.carrier.Booking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShipmentWorkflowTests {

  /** In real time: while nothing but a cancellation is under way, skipping would end the run. */
  private final TestWorkflowEnvironment temporal =
      TestWorkflowEnvironment.newInstance(
          TestEnvironmentOptions.newBuilder().setUseTimeskipping(false).build());

  private final Stage stage = new Stage(temporal.getWorkflowClient(), temporal.getWorkerFactory());

  @AfterEach
  void stop() {
    temporal.close();
  }

  @Test
  void isDeliveredWhenItsCarrierSaysSo() {
    stage.start();
    stage.awaitBooked();

    stage.deliver();

    assertThat(stage.outcome().result()).isEqualTo(ShipmentResult.DELIVERED);
    assertThat(stage.outcome().courierReference()).isEqualTo("ref");
  }

  @Test
  void isBookedAfterTheCourierWasAwayForAWhile() {
    stage.parcels.failuresLeft.set(4);
    stage.start();
    stage.deliver();

    assertThat(stage.outcome().result()).isEqualTo(ShipmentResult.DELIVERED);
    assertThat(stage.parcels.attempts).hasValue(5);
  }

  @Test
  void endsWithoutABookingWhenNobodyTakesIt() {
    stage.parcels.answer = new Booking(Booking.Result.NOT_BOOKED, null);
    stage.start();

    assertThat(stage.outcome().result()).isEqualTo(ShipmentResult.NOT_BOOKED);
  }

  @Test
  void endsCancelledWhenItIsCalledBack() {
    stage.start();
    stage.awaitBooked();

    stage.cancel();

    assertThatExceptionOfType(WorkflowFailedException.class)
        .isThrownBy(stage::outcome)
        .withCauseInstanceOf(CanceledFailure.class);
    assertThat(stage.workflow().status()).isEqualTo(ShipmentStatus.CANCELLED);
  }

  @Test
  void goesOnWhenItIsCalledBackTooLate() {
    stage.parcels.dispatched = true;
    stage.start();
    stage.awaitBooked();

    stage.cancel();
    stage.deliver();

    assertThatExceptionOfType(WorkflowFailedException.class).isThrownBy(stage::outcome);
    assertThat(stage.workflow().status()).isEqualTo(ShipmentStatus.DELIVERED);
  }

  @Test
  void endsWhenItWasCalledBackBeforeItWasBooked() {
    stage.parcels.answer = new Booking(Booking.Result.CALLED_BACK, null);
    stage.start();

    assertThat(stage.outcome().result()).isEqualTo(ShipmentResult.CANCELLED);
  }
}
