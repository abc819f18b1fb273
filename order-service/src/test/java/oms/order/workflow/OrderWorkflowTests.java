package oms.order.workflow;

import static oms.order.workflow.Orders.anOrder;
import static oms.order.workflow.Orders.heldIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import oms.contracts.billing.BillingActivities;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.OrderOutcome;
import oms.contracts.order.OrderRefusal;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.order.PlaceOrder;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.contracts.shipping.ShippingActivities;
import oms.order.ledger.OrderChange.FulfilmentChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderWorkflowTests {

  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();
  private final WorkflowClient client = temporal.getWorkflowClient();
  private final FakeBilling billing = new FakeBilling();
  private final AtomicBoolean dispatched = new AtomicBoolean();
  private final PlaceOrder order = anOrder();

  @Nullable private FakeDatabase database;

  @AfterEach
  void stop() {
    temporal.close();
  }

  @Test
  void isCompletedWhenEveryParcelIsDelivered() {
    start("A", "B");

    deliver(1);
    deliver(2);

    assertThat(outcome()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(statuses()).containsOnly(FulfilmentStatus.COMPLETED);
    assertThat(billing.captured).containsExactly(key(1), key(2));
    assertThat(billing.refunded).isEmpty();
  }

  @Test
  void timesOutWhenNothingIsInStockAndNobodyDecides() {
    start((String) null);

    assertThat(outcome()).isEqualTo(OrderStatus.TIMED_OUT);
    assertThat(statuses()).containsOnly(FulfilmentStatus.CANCELLED);
    assertThat(billing.captured).isEmpty();
  }

  @Test
  void chargesOnlyWhatIsLeftOfAnAmendedOrder() {
    start(null, "A");
    awaitStatus(OrderStatus.CUSTOMER_ACTION_REQUIRED);

    assertThat(workflow().decide(CustomerAction.AMEND)).isEqualTo(OrderStatus.PROCESSING);
    deliver(2);

    assertThat(outcome()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(statuses())
        .containsExactly(FulfilmentStatus.CANCELLED, FulfilmentStatus.COMPLETED);
    assertThat(billing.captured).containsExactly(key(2));
  }

  @Test
  void chargesNothingWhenCancelledWhileTheCustomerIsAsked() {
    start(null, "A");
    awaitStatus(OrderStatus.CUSTOMER_ACTION_REQUIRED);

    workflow().decide(CustomerAction.CANCEL);

    assertThat(outcome()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(statuses()).containsOnly(FulfilmentStatus.CANCELLED);
    assertThat(billing.captured).isEmpty();
  }

  @Test
  void refundsWhenCancelledWhileCharging() throws InterruptedException {
    billing.answers = new CountDownLatch(1);
    start("A", "B");
    billing.asked.await();

    workflow().decide(CustomerAction.CANCEL);
    billing.answers.countDown();

    assertThat(outcome()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(billing.refunded).containsExactly(key(1), key(2));
  }

  @Test
  void callsParcelsBackAndRefundsWhenCancelledWhileShipping() {
    start("A", "B");
    awaitParcel(2);

    workflow().decide(CustomerAction.CANCEL);

    assertThat(outcome()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(statuses()).containsOnly(FulfilmentStatus.CANCELLED);
    assertThat(billing.refunded).containsExactly(key(1), key(2));
  }

  @Test
  void refusesToCancelWhatIsDispatchedAndGoesOn() {
    dispatched.set(true);
    start("A");
    awaitParcel(1);

    assertRefused(CustomerAction.CANCEL, OrderRefusal.ALREADY_DISPATCHED);
    deliver(1);

    assertThat(outcome()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(billing.refunded).isEmpty();
  }

  @Test
  void treatsACancelledWorkflowAsACancelledOrder() {
    start("A");
    awaitParcel(1);

    WorkflowStub.fromTyped(workflow()).cancel();

    assertThatExceptionOfType(WorkflowFailedException.class)
        .isThrownBy(this::outcome)
        .withCauseInstanceOf(CanceledFailure.class);
    assertThat(database.last().status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(billing.refunded).containsExactly(key(1));
  }

  @Test
  void shipsWhatWasPaidWhenAnotherPartIsDeclined() {
    billing.declinedPositions.add("1");
    start("A", "B");

    deliver(2);

    assertThat(outcome()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(statuses()).containsExactly(FulfilmentStatus.FAILED, FulfilmentStatus.COMPLETED);
    assertThat(billing.refunded).isEmpty();
  }

  @Test
  void failsWhenEverythingIsDeclined() {
    billing.declinedPositions.addAll(List.of("1", "2"));
    start("A", "B");

    assertThat(outcome()).isEqualTo(OrderStatus.FAILED);
    assertThat(statuses()).containsOnly(FulfilmentStatus.FAILED);
  }

  @Test
  void refundsWhatCannotBeBooked() {
    start("Nowhere", "B");
    deliver(2);

    assertThat(outcome()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(statuses()).containsExactly(FulfilmentStatus.FAILED, FulfilmentStatus.COMPLETED);
    assertThat(billing.refunded).containsExactly(key(1));
  }

  @Test
  void revokesEveryChargeThatNobodyCanTellTheEndOf() {
    billing.broken = true;
    start("A", "B");

    assertThat(outcome()).isEqualTo(OrderStatus.FAILED);
    assertThat(billing.refunded).containsExactly(key(1), key(2));
  }

  @Test
  void refundsAParcelWhoseWorkflowBroke() {
    start("Broken");

    assertThat(outcome()).isEqualTo(OrderStatus.FAILED);
    assertThat(billing.refunded).containsExactly(key(1));
  }

  @Test
  void aRefusedDecisionLeavesNoHistory() {
    start("A");
    awaitParcel(1);

    assertRefused(CustomerAction.AMEND, OrderRefusal.NOTHING_TO_AMEND);

    assertThat(client.fetchHistory(OrderWorkflow.workflowId(order.id())).getEvents())
        .extracting(HistoryEvent::getEventType)
        .doesNotContain(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED);
  }

  private void start(@Nullable String... warehouses) {
    database = new FakeDatabase(placed -> heldIn(placed, warehouses));
    var orders = temporal.newWorker(OrderWorkflow.TASK_QUEUE);
    orders.registerWorkflowImplementationTypes(OrderWorkflowImpl.class);
    orders.registerActivitiesImplementations(database);
    temporal
        .newWorker(BillingActivities.TASK_QUEUE)
        .registerActivitiesImplementations(billing);
    var shipments = temporal.newWorker(ShipmentWorkflow.TASK_QUEUE);
    shipments.registerWorkflowImplementationTypes(FakeShipment.class);
    shipments.registerActivitiesImplementations((ShippingActivities) _ -> !dispatched.get());
    temporal.start();
    var options =
        WorkflowOptions.newBuilder()
            .setWorkflowId(OrderWorkflow.workflowId(order.id()))
            .setTaskQueue(OrderWorkflow.TASK_QUEUE)
            .build();
    WorkflowClient.start(client.newWorkflowStub(OrderWorkflow.class, options)::fulfil, order);
  }

  private OrderWorkflow workflow() {
    return client.newWorkflowStub(OrderWorkflow.class, OrderWorkflow.workflowId(order.id()));
  }

  private ShipmentWorkflow parcel(int position) {
    return client.newWorkflowStub(
        ShipmentWorkflow.class, ShipmentWorkflow.workflowId(key(position)));
  }

  private void awaitParcel(int position) {
    await()
        .ignoreException(WorkflowNotFoundException.class)
        .until(() -> parcel(position).status() == ShipmentStatus.BOOKED);
  }

  private void awaitStatus(OrderStatus status) {
    await().until(() -> workflow().status().status() == status);
  }

  private void deliver(int position) {
    awaitParcel(position);
    parcel(position).reportDelivery(new CarrierReport(ShipmentStatus.DELIVERED, Orders.NOON));
  }

  private OrderStatus outcome() {
    return WorkflowStub.fromTyped(workflow()).getResult(OrderOutcome.class).status();
  }

  private void assertRefused(CustomerAction action, OrderRefusal refusal) {
    assertThatExceptionOfType(WorkflowUpdateException.class)
        .isThrownBy(() -> workflow().decide(action))
        .satisfies(refused -> assertThat(refused.getCause()).isInstanceOf(ApplicationFailure.class))
        .extracting(refused -> ((ApplicationFailure) refused.getCause()).getOriginalMessage())
        .isEqualTo(refusal.sentence());
  }

  private List<FulfilmentStatus> statuses() {
    assertThat(database).isNotNull();
    return database.last().fulfilments().stream().map(FulfilmentChange::status).toList();
  }

  private String key(int position) {
    return order.id() + ":" + position;
  }
}
