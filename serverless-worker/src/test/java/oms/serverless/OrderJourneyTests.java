package oms.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import oms.contracts.item.LineItem;
import oms.contracts.order.OrderOutcome;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.order.PlaceOrder;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Orders of the real services, with nobody to work on them but invocations of a function. */
class OrderJourneyTests {

  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private static Cloud cloud;
  private static LambdaWorker function;

  @BeforeAll
  static void start() {
    cloud = new Cloud("journey");
    Map<String, String> variables = cloud.withDatabases("orders, billing, shipments");
    variables.put("OMS_SERVERLESS_IDLE_EXIT", "3s");
    variables.put("OMS_BILLING_SIMULATEDGATEWAY_BEHAVIOURS_FLAKY", "fail-1");
    function = new LambdaWorker(variables);
    cloud.register(function);
  }

  @AfterAll
  static void end() {
    cloud.close();
  }

  @Test
  void anOrderIsCarriedToItsDeliveryByInvocationsThatEndWhenNothingIsLeftToDo() {
    try (var log = new Log()) {
      WorkflowStub order = place("o-1", "customer");
      cloud.invoke(function, TIMEOUT).join();

      assertThat(log.ending()).startsWith("Invocation ends: reason=idle tasks=");
      assertThat(statusOfShipment("o-1:1")).isEqualTo("booked");

      deliver("o-1:1");
      CompletableFuture<Void> second = cloud.invoke(function, TIMEOUT);

      assertThat(order.getResult(OrderOutcome.class).status()).isEqualTo(OrderStatus.COMPLETED);
      second.join();
      assertThat(log.ending()).startsWith("Invocation ends: reason=idle tasks=");
    }
    assertThat(statusOfOrder("o-1")).isEqualTo("completed");
    assertThat(captured("o-1")).isOne();
  }

  @Test
  void aChargeThatFailsInMidRunIsMadeOnce() {
    place("o-2", "flaky");

    cloud.invoke(function, TIMEOUT).join();

    assertThat(statusOfShipment("o-2:1")).isEqualTo("booked");
    assertThat(captured("o-2")).isOne();
    assertThat(
            cloud
                .jdbc("billing")
                .sql("select count(*) from charge_events where event = 'outcomeUnknown'")
                .query(Integer.class)
                .single())
        .isOne();
  }

  private static WorkflowStub place(String id, String customer) {
    var options =
        WorkflowOptions.newBuilder()
            .setWorkflowId(OrderWorkflow.workflowId(id))
            .setTaskQueue(OrderWorkflow.TASK_QUEUE)
            .build();
    OrderWorkflow order = cloud.client().newWorkflowStub(OrderWorkflow.class, options);
    var items = List.of(new LineItem("shoe", 1));
    WorkflowClient.start(order::fulfil, new PlaceOrder(id, customer, items, Instant.now()));
    return WorkflowStub.fromTyped(order);
  }

  private static void deliver(String shipment) {
    cloud
        .client()
        .newWorkflowStub(ShipmentWorkflow.class, ShipmentWorkflow.workflowId(shipment))
        .reportDelivery(new CarrierReport(ShipmentStatus.DELIVERED, Instant.now()));
  }

  private static String statusOfShipment(String id) {
    return status("shipping", "select status from shipments where id = :id", id);
  }

  private static String statusOfOrder(String id) {
    return status("order", "select status from orders where id = :id", id);
  }

  private static String status(String service, String sql, String id) {
    return cloud.jdbc(service).sql(sql).param("id", id).query(String.class).optional().orElse("");
  }

  private static int captured(String order) {
    return cloud
        .jdbc("billing")
        .sql("select count(*) from charges where order_id = :order and status = 'captured'")
        .param("order", order)
        .query(Integer.class)
        .single();
  }
}
