package oms.order.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import oms.contracts.billing.BillingActivities;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.order.PlaceOrder;
import oms.contracts.rollout.GateActivities;
import oms.contracts.rollout.GateOrders;
import oms.contracts.rollout.GateReport;
import oms.contracts.rollout.GateRequest;
import oms.contracts.rollout.RolloutGateWorkflow;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.order.activity.OrderActivities;
import oms.order.activity.Reservation;
import oms.order.ledger.OrderChange;
import oms.order.rollout.GateBooks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolloutGateTests {

  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();
  private final WorkflowClient client = temporal.getWorkflowClient();
  private final Warehouse warehouse = new Warehouse();
  private final FakeBilling billing = new FakeBilling();

  RolloutGateTests() {
    var orders = temporal.newWorker(OrderWorkflow.TASK_QUEUE);
    orders.registerWorkflowImplementationTypes(
        RolloutGateWorkflowImpl.class, OrderWorkflowImpl.class);
    orders.registerActivitiesImplementations(warehouse, (GateBooks) id -> "it is being carried");
    temporal.newWorker(BillingActivities.TASK_QUEUE).registerActivitiesImplementations(billing);
    var shipments = temporal.newWorker(ShipmentWorkflow.TASK_QUEUE);
    shipments.registerWorkflowImplementationTypes(FakeShipment.class);
    shipments.registerActivitiesImplementations(new Carrier());
    temporal.start();
  }

  @AfterEach
  void stop() {
    temporal.close();
  }

  @Test
  void everyOrderIsCarriedToItsDelivery() {
    assertThat(pass(new GateRequest(3, null))).isEqualTo(new GateReport(3));

    assertThat(warehouse.completed).hasSize(3).allMatch(GateOrders::isGate);
    assertThat(billing.captured).hasSize(3);
  }

  @Test
  void aGateWithoutAnInputTriesOneOrder() {
    assertThat(pass(null)).isEqualTo(new GateReport(1));
  }

  @Test
  void anOrderThatEndsOtherwiseShutsTheGate() {
    billing.declinedPositions.add("1");

    assertThat(refusal(GateRequest.ONE))
        .startsWith("Order gate:")
        .endsWith(":1 failed: it is being carried");
  }

  @Test
  void anOrderThatDoesNotEndShutsTheGateAndIsGivenUp() {
    warehouse.place = null;

    assertThat(refusal(new GateRequest(1, 20)))
        .endsWith(":1 did not end in time: it is being carried");
    assertThat(warehouse.cancelled).hasSize(1);
    assertThat(billing.captured).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 21})
  void whatIsNoTestIsRefused(int orders) {
    assertThat(refusal(new GateRequest(orders, null)))
        .isEqualTo("'orders' is %d, but must be 1 to 20", orders);
  }

  @Test
  void aGateThatOutlivesItsControllerIsRefused() {
    assertThat(refusal(new GateRequest(1, 3_001))).contains("'limitSeconds' is 3001");
  }

  private GateReport pass(@Nullable GateRequest request) {
    var options = WorkflowOptions.newBuilder().setTaskQueue(OrderWorkflow.TASK_QUEUE).build();
    return client.newWorkflowStub(RolloutGateWorkflow.class, options).pass(request);
  }

  private String refusal(GateRequest request) {
    var failed =
        assertThatExceptionOfType(WorkflowFailedException.class)
            .isThrownBy(() -> pass(request))
            .actual();
    var cause = (ApplicationFailure) Objects.requireNonNull(failed.getCause());
    return cause.getOriginalMessage();
  }

  /** Has what every order wants in one place, or nowhere, and knows how each has ended. */
  private static final class Warehouse implements OrderActivities {

    final Set<String> completed = new ConcurrentSkipListSet<>();
    final Set<String> cancelled = new ConcurrentSkipListSet<>();
    volatile @Nullable String place = "A";

    @Override
    public Reservation reserve(PlaceOrder order) {
      return Orders.heldIn(order, place);
    }

    @Override
    public void record(OrderChange change) {
      switch (change.status()) {
        case COMPLETED -> completed.add(change.orderId());
        case CANCELLED, TIMED_OUT -> cancelled.add(change.orderId());
        case PENDING, CUSTOMER_ACTION_REQUIRED, PROCESSING, FAILED -> {}
      }
    }
  }

  /** Delivers at once what has a workflow. */
  private final class Carrier implements GateActivities {

    @Override
    public void deliver(String shipmentId) {
      String workflowId = ShipmentWorkflow.workflowId(shipmentId);
      client
          .newWorkflowStub(ShipmentWorkflow.class, workflowId)
          .reportDelivery(new CarrierReport(ShipmentStatus.DELIVERED, Orders.NOON));
    }
  }
}
