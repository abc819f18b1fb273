package oms.order.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.OrderRefusal;
import oms.contracts.order.OrderStatus;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderWorkflowTests {

  /** In real time: while nothing but a cancellation is under way, skipping would end the run. */
  private final TestWorkflowEnvironment temporal =
      TestWorkflowEnvironment.newInstance(
          TestEnvironmentOptions.newBuilder().setUseTimeskipping(false).build());

  private final Stage stage = new Stage(temporal.getWorkflowClient(), temporal.getWorkerFactory());
  private final FakeBilling billing = stage.billing;

  @AfterEach
  void stop() {
    temporal.close();
  }

  @Test
  void isCompletedWhenEveryParcelIsDelivered() {
    stage.start("A", "B");

    stage.deliver(1);
    stage.deliver(2);

    assertThat(stage.outcome()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(stage.statuses()).containsOnly(FulfilmentStatus.COMPLETED);
    assertThat(billing.captured).containsExactly(stage.key(1), stage.key(2));
    assertThat(billing.refunded).isEmpty();
  }

  @Test
  void isCompletedAlthoughTheDatabaseIsAwayForAWhile() {
    stage.database.failuresLeft.set(4);
    stage.start("A");

    stage.deliver(1);

    assertThat(stage.outcome()).isEqualTo(OrderStatus.COMPLETED);
  }

  @Test
  void timesOutWhenNothingIsInStockAndNobodyDecides() {
    stage.startWithSecondsToDecide(1, (String) null);

    assertThat(stage.outcome()).isEqualTo(OrderStatus.TIMED_OUT);
    assertThat(stage.statuses()).containsOnly(FulfilmentStatus.CANCELLED);
    assertThat(billing.captured).isEmpty();
  }

  @Test
  void chargesOnlyWhatIsLeftOfAnAmendedOrder() {
    stage.start(null, "A");
    stage.awaitStatus(OrderStatus.CUSTOMER_ACTION_REQUIRED);

    assertThat(stage.workflow().decide(CustomerAction.AMEND)).isEqualTo(OrderStatus.PROCESSING);
    stage.deliver(2);

    assertThat(stage.outcome()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(stage.statuses())
        .containsExactly(FulfilmentStatus.CANCELLED, FulfilmentStatus.COMPLETED);
    assertThat(billing.captured).containsExactly(stage.key(2));
  }

  @Test
  void chargesNothingWhenCancelledWhileTheCustomerIsAsked() {
    stage.start(null, "A");
    stage.awaitStatus(OrderStatus.CUSTOMER_ACTION_REQUIRED);

    stage.workflow().decide(CustomerAction.CANCEL);

    assertThat(stage.outcome()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(stage.statuses()).containsOnly(FulfilmentStatus.CANCELLED);
    assertThat(billing.captured).isEmpty();
  }

  @Test
  void refundsWhenCancelledWhileCharging() throws InterruptedException {
    billing.answers = new CountDownLatch(1);
    stage.start("A", "B");
    billing.asked.await();

    stage.workflow().decide(CustomerAction.CANCEL);
    billing.answers.countDown();

    assertThat(stage.outcome()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(billing.refunded).containsExactly(stage.key(1), stage.key(2));
  }

  @Test
  void callsParcelsBackAndRefundsWhenCancelledWhileShipping() {
    stage.start("A", "B");
    stage.awaitParcel(2);

    stage.workflow().decide(CustomerAction.CANCEL);

    assertThat(stage.outcome()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(stage.statuses()).containsOnly(FulfilmentStatus.CANCELLED);
    assertThat(billing.refunded).containsExactly(stage.key(1), stage.key(2));
    assertThat(billing.refundCalls).hasValue(1);
  }

  @Test
  void refusesToCancelWhatIsDispatchedAndGoesOn() {
    stage.dispatched.set(true);
    stage.start("A");
    stage.awaitParcel(1);

    assertRefused(CustomerAction.CANCEL, OrderRefusal.ALREADY_DISPATCHED);
    stage.deliver(1);

    assertThat(stage.outcome()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(billing.refunded).isEmpty();
  }

  @Test
  void treatsACancelledWorkflowAsACancelledOrder() {
    stage.start("A");
    stage.awaitParcel(1);

    WorkflowStub.fromTyped(stage.workflow()).cancel();

    assertThatExceptionOfType(WorkflowFailedException.class)
        .isThrownBy(stage::outcome)
        .withCauseInstanceOf(CanceledFailure.class);
    assertThat(stage.database.last().status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(billing.refunded).containsExactly(stage.key(1));
  }

  @Test
  void shipsWhatWasPaidWhenAnotherPartIsDeclined() {
    billing.declinedPositions.add("1");
    stage.start("A", "B");

    stage.deliver(2);

    assertThat(stage.outcome()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(stage.statuses())
        .containsExactly(FulfilmentStatus.FAILED, FulfilmentStatus.COMPLETED);
    assertThat(billing.refunded).isEmpty();
  }

  @Test
  void failsWhenEverythingIsDeclined() {
    billing.declinedPositions.addAll(List.of("1", "2"));
    stage.start("A", "B");

    assertThat(stage.outcome()).isEqualTo(OrderStatus.FAILED);
    assertThat(stage.statuses()).containsOnly(FulfilmentStatus.FAILED);
  }

  @Test
  void refundsWhatCannotBeBooked() {
    stage.start("Nowhere", "B");
    stage.deliver(2);

    assertThat(stage.outcome()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(stage.statuses())
        .containsExactly(FulfilmentStatus.FAILED, FulfilmentStatus.COMPLETED);
    assertThat(billing.refunded).containsExactly(stage.key(1));
  }

  @Test
  void revokesEveryChargeThatNobodyCanTellTheEndOf() {
    billing.broken = true;
    stage.start("A", "B");

    assertThat(stage.outcome()).isEqualTo(OrderStatus.FAILED);
    assertThat(billing.refunded).containsExactly(stage.key(1), stage.key(2));
  }

  @Test
  void refundsAParcelWhoseWorkflowBroke() {
    stage.start("Broken");

    assertThat(stage.outcome()).isEqualTo(OrderStatus.FAILED);
    assertThat(billing.refunded).containsExactly(stage.key(1));
  }

  @Test
  void doesNotRefundWhatHasLeftTheWarehouseAlthoughItsWorkflowBroke() {
    stage.dispatched.set(true);
    stage.start("Broken");

    assertThat(stage.outcome()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(billing.refunded).isEmpty();
  }

  @Test
  void aRefusedDecisionLeavesNoHistory() {
    stage.start("A");
    stage.awaitParcel(1);

    assertRefused(CustomerAction.AMEND, OrderRefusal.NOTHING_TO_AMEND);

    assertThat(temporal.getWorkflowClient().fetchHistory(stage.workflowId()).getEvents())
        .extracting(HistoryEvent::getEventType)
        .doesNotContain(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource
  void writesNothingOnTheWordOfADecisionThatIsNotInTheHistory(CustomerAction action) {
    stage.start(null, "A");
    stage.awaitStatus(OrderStatus.CUSTOMER_ACTION_REQUIRED);

    stage.workflow().decide(action);
    await().until(() -> !stage.database.changes.isEmpty());

    assertThat(markersOfTheTaskThatTookIt()).isNotEmpty().doesNotContain("LocalActivity");
  }

  private List<String> markersOfTheTaskThatTookIt() {
    var decision = EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED;
    var end = EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED;
    return temporal.getWorkflowClient().fetchHistory(stage.workflowId()).getEvents().stream()
        .dropWhile(event -> event.getEventType() != decision)
        .takeWhile(event -> event.getEventType() != end)
        .map(event -> event.getMarkerRecordedEventAttributes().getMarkerName())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private void assertRefused(CustomerAction action, OrderRefusal refusal) {
    assertThatExceptionOfType(WorkflowUpdateException.class)
        .isThrownBy(() -> stage.workflow().decide(action))
        .havingCause()
        .asInstanceOf(InstanceOfAssertFactories.type(ApplicationFailure.class))
        .extracting(ApplicationFailure::getOriginalMessage)
        .isEqualTo(refusal.sentence());
  }
}
