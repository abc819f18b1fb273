package oms.shipping.workflow;

import static org.awaitility.Awaitility.await;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import oms.contracts.item.LineItem;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.shipping.ShipmentOutcome;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.shipping.carrier.Booking;
import oms.shipping.carrier.ParcelActivities;

/** One shipment on a Temporal server, with a fake for what its workflow calls. */
final class Stage {

  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  /** Answers as told. */
  static final class FakeParcels implements ParcelActivities {

    volatile Booking answer = new Booking(Booking.Result.BOOKED, "ref");
    volatile boolean dispatched;
    final AtomicInteger failuresLeft = new AtomicInteger();
    final AtomicInteger attempts = new AtomicInteger();

    @Override
    public Booking book(ShipParcel parcel, Instant requestedAt) {
      attempts.incrementAndGet();
      if (failuresLeft.getAndDecrement() > 0) {
        throw new IllegalStateException("The courier does not answer");
      }
      return answer;
    }

    @Override
    public boolean callBack(ShipParcel parcel) {
      return !dispatched;
    }
  }

  final FakeParcels parcels = new FakeParcels();
  final String shipmentId = "o-" + UUID.randomUUID() + ":1";

  private final WorkflowClient client;
  private final WorkerFactory workers;

  Stage(WorkflowClient client, WorkerFactory workers) {
    this.client = client;
    this.workers = workers;
  }

  void start() {
    var worker = workers.newWorker(ShipmentWorkflow.TASK_QUEUE);
    worker.registerWorkflowImplementationTypes(ShipmentWorkflowImpl.class);
    worker.registerActivitiesImplementations(parcels);
    workers.start();
    var options =
        WorkflowOptions.newBuilder()
            .setWorkflowId(workflowId())
            .setTaskQueue(ShipmentWorkflow.TASK_QUEUE)
            .build();
    var parcel = new ShipParcel(shipmentId, "o", "A", List.of(new LineItem("x", 1)), null);
    WorkflowClient.start(client.newWorkflowStub(ShipmentWorkflow.class, options)::ship, parcel);
  }

  String workflowId() {
    return ShipmentWorkflow.workflowId(shipmentId);
  }

  ShipmentWorkflow workflow() {
    return client.newWorkflowStub(ShipmentWorkflow.class, workflowId());
  }

  void awaitBooked() {
    await().until(() -> workflow().status() == ShipmentStatus.BOOKED);
  }

  void cancel() {
    WorkflowStub.fromTyped(workflow()).cancel();
  }

  void deliver() {
    workflow().reportDelivery(new CarrierReport(ShipmentStatus.DELIVERED, NOON));
  }

  ShipmentOutcome outcome() {
    return WorkflowStub.fromTyped(workflow()).getResult(ShipmentOutcome.class);
  }
}
