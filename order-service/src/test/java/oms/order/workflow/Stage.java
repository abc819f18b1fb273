package oms.order.workflow;

import static oms.order.workflow.Orders.heldIn;
import static org.awaitility.Awaitility.await;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import oms.contracts.billing.BillingActivities;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.OrderOutcome;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.order.PlaceOrder;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.contracts.shipping.ShippingActivities;
import oms.order.activity.Reservation;
import oms.order.ledger.OrderChange.FulfilmentChange;
import org.jspecify.annotations.Nullable;

/** One order on a Temporal server, with fakes for everything that its workflow calls. */
final class Stage {

  final PlaceOrder order = Orders.anOrder();
  final FakeDatabase database = new FakeDatabase();
  final FakeBilling billing = new FakeBilling();
  final AtomicBoolean dispatched = new AtomicBoolean();

  private final WorkflowClient client;
  private final WorkerFactory workers;

  Stage(WorkflowClient client, WorkerFactory workers) {
    this.client = client;
    this.workers = workers;
  }

  /** Starts the order; its stock look-up answers with these warehouses, null for unavailable. */
  void start(@Nullable String... warehouses) {
    start(heldIn(order, warehouses));
  }

  void startWithSecondsToDecide(int seconds, @Nullable String... warehouses) {
    var held = heldIn(order, warehouses);
    start(new Reservation(held.fulfilments(), Duration.ofSeconds(seconds)));
  }

  private void start(Reservation reservation) {
    database.answerWith(reservation);
    work();
    var options =
        WorkflowOptions.newBuilder()
            .setWorkflowId(workflowId())
            .setTaskQueue(OrderWorkflow.TASK_QUEUE)
            .build();
    WorkflowClient.start(client.newWorkflowStub(OrderWorkflow.class, options)::fulfil, order);
  }

  private void work() {
    var orders = workers.newWorker(OrderWorkflow.TASK_QUEUE);
    orders.registerWorkflowImplementationTypes(OrderWorkflowImpl.class);
    orders.registerActivitiesImplementations(database);
    workers.newWorker(BillingActivities.TASK_QUEUE).registerActivitiesImplementations(billing);
    var shipments = workers.newWorker(ShipmentWorkflow.TASK_QUEUE);
    shipments.registerWorkflowImplementationTypes(FakeShipment.class);
    shipments.registerActivitiesImplementations((ShippingActivities) _ -> !dispatched.get());
    workers.start();
  }

  String workflowId() {
    return OrderWorkflow.workflowId(order.id());
  }

  OrderWorkflow workflow() {
    return client.newWorkflowStub(OrderWorkflow.class, workflowId());
  }

  private ShipmentWorkflow parcel(int position) {
    return client.newWorkflowStub(
        ShipmentWorkflow.class, ShipmentWorkflow.workflowId(key(position)));
  }

  void awaitParcel(int position) {
    await()
        .ignoreException(WorkflowNotFoundException.class)
        .until(() -> parcel(position).status() == ShipmentStatus.BOOKED);
  }

  void awaitStatus(OrderStatus status) {
    await().until(() -> workflow().status().status() == status);
  }

  void deliver(int position) {
    awaitParcel(position);
    parcel(position).reportDelivery(new CarrierReport(ShipmentStatus.DELIVERED, Orders.NOON));
  }

  OrderStatus outcome() {
    return WorkflowStub.fromTyped(workflow()).getResult(OrderOutcome.class).status();
  }

  List<FulfilmentStatus> statuses() {
    return database.last().fulfilments().stream().map(FulfilmentChange::status).toList();
  }

  String key(int position) {
    return order.id() + ":" + position;
  }
}
