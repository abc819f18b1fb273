package oms.benchmark.floor;

import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import oms.benchmark.load.Journey;
import oms.benchmark.load.Timings;
import oms.contracts.item.LineItem;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.order.PlaceOrder;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;

/** An order of two fulfilments that is started and delivered by a Temporal client. */
final class FloorJourney implements Journey {

  private static final List<LineItem> ITEMS =
      List.of(new LineItem("Mug 1-1", 1), new LineItem("Mug 2-1", 1));

  private final Executor carriers = Executors.newVirtualThreadPerTaskExecutor();
  private final WorkflowClient client;
  private final Bell bell;

  FloorJourney(WorkflowClient client, Bell bell) {
    this.client = client;
    this.bell = bell;
  }

  @Override
  public Timings run(String orderId) {
    List<String> parcels = List.of(orderId + ":1", orderId + ":2");
    List<CompletableFuture<Long>> bookings =
        parcels.stream().map(parcel -> bell.await(Bell.booked(parcel))).toList();
    CompletableFuture<Long> completed = bell.await(Bell.completed(orderId));
    long started = System.nanoTime();
    place(new PlaceOrder(orderId, "customer-1", ITEMS, Instant.now()));
    long accepted = System.nanoTime();
    long booked = bookings.stream().map(CompletableFuture::join).reduce(accepted, Math::max);
    deliver(parcels.stream());
    return new Timings(started, accepted, booked, completed.join());
  }

  private void place(PlaceOrder order) {
    OrderWorkflow workflow =
        client.newWorkflowStub(
            OrderWorkflow.class,
            WorkflowOptions.newBuilder()
                .setWorkflowId(OrderWorkflow.workflowId(order.id()))
                .setTaskQueue(FloorQueues.ORDERS)
                .setWorkflowIdReusePolicy(
                    WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .build());
    WorkflowClient.start(workflow::fulfil, order);
  }

  private void deliver(Stream<String> parcels) {
    CompletableFuture.allOf(
            parcels
                .map(parcel -> CompletableFuture.runAsync(() -> deliver(parcel), carriers))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }

  private void deliver(String parcel) {
    client
        .newWorkflowStub(ShipmentWorkflow.class, ShipmentWorkflow.workflowId(parcel))
        .reportDelivery(new CarrierReport(ShipmentStatus.DELIVERED, Instant.now()));
  }
}
