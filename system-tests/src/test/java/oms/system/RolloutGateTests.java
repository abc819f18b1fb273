package oms.system;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oms.contracts.billing.BillingActivities;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.rollout.GateOrders;
import oms.contracts.rollout.GateReport;
import oms.contracts.rollout.GateRequest;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.system.client.OrderRow;
import oms.system.client.ShipmentRow;
import oms.system.cluster.OmsCluster;
import oms.system.shop.Gate;
import oms.system.shop.OrderDraft;
import oms.system.shop.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A gate tries the real thing and leaves nothing behind that anybody has to pay or to carry. */
@OnSharedCluster
class RolloutGateTests {

  private static final String PREFIX = GateOrders.PREFIX + "%";

  private final OmsCluster cluster;
  private final Shop shop;

  RolloutGateTests(OmsCluster cluster, Shop shop) {
    this.cluster = cluster;
    this.shop = shop;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OrderWorkflow.TASK_QUEUE,
        BillingActivities.TASK_QUEUE,
        ShipmentWorkflow.TASK_QUEUE
      })
  void everyServiceHasAGateOnItsOwnQueue(String taskQueue) {
    assertThat(start(taskQueue, new GateRequest(2, null)).passes()).isEqualTo(new GateReport(2));
  }

  @Test
  void ordersOfAGateGoThroughAllThreeServicesAndEveryRuleHoldsOfThem() {
    Gate gate = start(OrderWorkflow.TASK_QUEUE, new GateRequest(3, null));
    assertThat(gate.passes()).isEqualTo(new GateReport(3));

    List<String> orders =
        gate.children().stream().map(id -> id.substring("Order:".length())).toList();
    assertThat(orders)
        .hasSize(3)
        .allSatisfy(
            id -> {
              var view = shop.client().order(id);
              assertThat(view.status()).isEqualTo(OrderStatus.COMPLETED);
              assertThat(view.fulfillments())
                  .singleElement()
                  .satisfies(part -> assertThat(requireNonNull(part.payment()).total()).isZero())
                  .satisfies(part -> assertThat(part.shipment()).isNotNull());
            });
    shop.check(orders.stream().map(shop::order).toList());
  }

  @Test
  void nobodyIsAskedForMoneyOrToCarryAnything() {
    start(OrderWorkflow.TASK_QUEUE, GateRequest.ONE).passes();
    start(BillingActivities.TASK_QUEUE, GateRequest.ONE).passes();
    start(ShipmentWorkflow.TASK_QUEUE, GateRequest.ONE).passes();

    JdbcClient billing = cluster.databases().billing();
    assertThat(count(billing, "charges where order_id like ?")).isPositive();
    assertThat(count(billing, "simulated_gateway.payments where payment_key like '%' || ?"))
        .isZero();
    JdbcClient shipping = cluster.databases().shipping();
    assertThat(count(shipping, "shipments where order_id like ?")).isPositive();
    assertThat(count(shipping, "shipments where order_id like ? and status <> 'delivered'"))
        .isZero();
    assertThat(count(shipping, "simulated_courier.bookings where shipment_id like ?")).isZero();
  }

  @Test
  void listsAndCouriersDoNotSeeThem() {
    start(OrderWorkflow.TASK_QUEUE, GateRequest.ONE).passes();

    assertThat(shop.client().orderPage("/orders?limit=500").rows())
        .extracting(OrderRow::id)
        .noneMatch(GateOrders::isGate);
    assertThat(List.of(shop.client().shipments().get("/shipments").as(ShipmentRow[].class)))
        .extracting(ShipmentRow::id)
        .noneMatch(GateOrders::isGate);
  }

  @Test
  void nobodyElseCanOrderWhatAGateOrders() {
    var items = OrderDraft.anOrder().of("gate:parcel", 1);
    assertThat(shop.client().place(items.body()).status()).isEqualTo(400);
    var id = OrderDraft.anOrder().of("shoe", 1).called("gate:mine:1");
    assertThat(shop.client().place(id.body()).status()).isEqualTo(400);
  }

  private Gate start(String taskQueue, GateRequest request) {
    return Gate.start(cluster.workflows(), taskQueue, null, request);
  }

  private static long count(JdbcClient database, String where) {
    return database.sql("select count(*) from " + where).param(PREFIX).query(Long.class).single();
  }
}
