package oms.shipping.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowUpdateException;
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

    assertThat(stage.report(ShipmentStatus.DELIVERED)).isEqualTo(ShipmentStatus.DELIVERED);

    assertThat(stage.outcome().result()).isEqualTo(ShipmentResult.DELIVERED);
    assertThat(stage.outcome().courierReference()).isEqualTo("ref");
  }

  @Test
  void isBookedAfterTheCourierWasAwayForAWhile() {
    stage.parcels.failuresLeft.set(4);
    stage.start();
    stage.report(ShipmentStatus.DELIVERED);

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
    stage.report(ShipmentStatus.DELIVERED);

    assertThatExceptionOfType(WorkflowFailedException.class).isThrownBy(stage::outcome);
    assertThat(stage.workflow().status()).isEqualTo(ShipmentStatus.DELIVERED);
  }

  @Test
  void endsWhenItWasCalledBackBeforeItWasBooked() {
    stage.parcels.answer = new Booking(Booking.Result.CALLED_BACK, null);
    stage.start();

    assertThat(stage.outcome().result()).isEqualTo(ShipmentResult.CANCELLED);
  }

  @Test
  void aRefusedReportLeavesNoHistory() {
    stage.start();
    stage.awaitBooked();

    assertThatExceptionOfType(WorkflowUpdateException.class)
        .isThrownBy(() -> stage.report(ShipmentStatus.DISPATCHED));

    assertThat(temporal.getWorkflowClient().fetchHistory(stage.workflowId()).getEvents())
        .extracting(HistoryEvent::getEventType)
        .doesNotContain(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED);
  }
}
