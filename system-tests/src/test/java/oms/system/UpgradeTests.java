package oms.system;

import static io.temporal.api.enums.v1.VersioningBehavior.VERSIONING_BEHAVIOR_AUTO_UPGRADE;
import static io.temporal.api.enums.v1.VersioningBehavior.VERSIONING_BEHAVIOR_PINNED;
import static oms.contracts.order.OrderStatus.COMPLETED;
import static oms.contracts.order.OrderStatus.CUSTOMER_ACTION_REQUIRED;
import static oms.contracts.order.OrderStatus.TIMED_OUT;
import static oms.devservices.Service.ORDER;
import static oms.devservices.Service.SHIPPING;
import static oms.system.shop.OrderDraft.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.rollout.GateReport;
import oms.contracts.rollout.GateRequest;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.system.cluster.ClusterPlan;
import oms.system.cluster.Deployment;
import oms.system.cluster.OmsCluster;
import oms.system.shop.Gate;
import oms.system.shop.Patience;
import oms.system.shop.PlacedOrder;
import oms.system.shop.Shop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** New builds take over from old ones, and back, with orders under way. */
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeTests {

  /** The workers of these two run as builds, in processes of their own. */
  @RegisterExtension
  static final OwnCluster CLUSTER =
      new OwnCluster(
          ClusterPlan.named("upgrades")
              .with(ORDER, "oms.role", "api")
              .with(SHIPPING, "oms.role", "api"));

  private static final String ASKS_FOR_LONG = "--oms.order.decision-timeout=1h";
  private static final String ASKS_BRIEFLY = "--oms.order.decision-timeout=1s";

  /** Looks for goods only where there are none of a gate's. */
  private static final String LOOKS_IN_THE_WRONG_PLACE = "--oms.order.sourcing=reference";

  private final OmsCluster cluster;
  private final Shop shop;
  private final Deployment orders;
  private final Deployment shipments;

  UpgradeTests(OmsCluster cluster, Shop shop) {
    this.cluster = cluster;
    this.shop = shop;
    this.orders = new Deployment(cluster, ORDER);
    this.shipments = new Deployment(cluster, SHIPPING);
  }

  /** The in-memory server knows no builds; with {@code CI=true} its absence is a failure. */
  @BeforeAll
  void firstBuildsRun() {
    assumeThat(cluster.temporal().isReal())
        .as("builds need a real Temporal server: put a temporal CLI on the PATH")
        .isTrue();
    orders.run("v1", ASKS_FOR_LONG);
    shipments.run("v1");
    shipments.makeCurrent("v1");
  }

  @Test
  void ordersEndOnTheBuildThatTheyBeganOnWhoeverGetsTheNewOnes() {
    orders.makeCurrent("v1");
    long listed = orders.listedOf("v1");
    List<PlacedOrder> first = placeSome();
    Patience.await("orders are listed by their build")
        .until(() -> orders.listedOf("v1") >= listed + first.size());
    PlacedOrder asked = placeSoldOut().becomes(CUSTOMER_ACTION_REQUIRED);

    orders.run("v2", ASKS_BRIEFLY);
    orders.makeCurrent("v2");
    List<PlacedOrder> second = placeSome();
    PlacedOrder hurried = placeSoldOut().becomes(TIMED_OUT);

    orders.makeCurrent("v1");
    List<PlacedOrder> rolledBack = placeSome();
    asked.amend();
    asked.isBooked();

    shop.carry(Stream.of(first, second, rolledBack, List.of(asked)).flatMap(List::stream).toList());
    first.forEach(order -> ranOn("v1", order.becomes(COMPLETED)));
    second.forEach(order -> ranOn("v2", order.becomes(COMPLETED)));
    rolledBack.forEach(order -> ranOn("v1", order.becomes(COMPLETED)));
    ranOn("v1", asked.becomes(COMPLETED));
    ranOn("v2", hurried);
    shop.check(Stream.of(first, second, rolledBack).flatMap(List::stream).toList());
    shop.check(asked, hurried);
  }

  @Test
  void shipmentsMoveOnToTheNextBuildAndBack() {
    orders.makeCurrent("v1");
    List<PlacedOrder> placed = placeSome();

    shipments.run("v2");
    shipments.makeCurrent("v2");
    placed.forEach(order -> order.isDelivered().becomes(COMPLETED));
    shipments.makeCurrent("v1");

    placed.forEach(
        order -> {
          String shipment = ShipmentWorkflow.workflowId(order.id() + ":1");
          assertThat(shipments.buildsOf(shipment)).containsExactlyInAnyOrder("v1", "v2");
          assertThat(shipments.behaviorsOf(shipment))
              .containsExactly(VERSIONING_BEHAVIOR_AUTO_UPGRADE);
        });
    shop.check(placed);
  }

  @Test
  void aGateTriesABuildThatHasNoTrafficYet() {
    orders.makeCurrent("v1");
    orders.run("v2", ASKS_BRIEFLY);
    shipments.run("v2");

    Gate orderGate = gate(OrderWorkflow.TASK_QUEUE, orders, "v2", new GateRequest(3, null));
    assertThat(orderGate.passes()).isEqualTo(new GateReport(3));
    assertThat(orderGate.children())
        .hasSize(3)
        .allSatisfy(order -> assertThat(orders.buildsOf(order)).containsExactly("v2"));

    Gate shipmentGate = gate(ShipmentWorkflow.TASK_QUEUE, shipments, "v2", GateRequest.ONE);
    assertThat(shipmentGate.passes()).isEqualTo(new GateReport(1));
    assertThat(shipmentGate.children())
        .hasSize(1)
        .allSatisfy(parcel -> assertThat(shipments.buildsOf(parcel)).containsExactly("v2"));
  }

  @Test
  void aGateStaysShutForABuildThatCannotFulfilAnOrderAndTheOthersGoOn() {
    orders.makeCurrent("v1");
    orders.run("v3", ASKS_FOR_LONG, LOOKS_IN_THE_WRONG_PLACE);

    Gate gate = gate(OrderWorkflow.TASK_QUEUE, orders, "v3", new GateRequest(1, 10));
    assertThat(gate.refuses())
        .contains("did not end in time", "customerActionRequired", "unavailable and not charged");

    PlacedOrder order = placeSome().getFirst();
    shop.check(order.isDelivered().becomes(COMPLETED));
  }

  private Gate gate(String taskQueue, Deployment deployment, String build, GateRequest request) {
    return Gate.start(cluster.workflows(), taskQueue, deployment.pinnedTo(build), request);
  }

  private void ranOn(String build, PlacedOrder order) {
    String workflowId = OrderWorkflow.workflowId(order.id());
    assertThat(orders.buildsOf(workflowId)).as(workflowId).containsExactly(build);
    assertThat(orders.behaviorsOf(workflowId)).containsExactly(VERSIONING_BEHAVIOR_PINNED);
  }

  private List<PlacedOrder> placeSome() {
    String shoe = shop.stocked("shoe", 100);
    List<PlacedOrder> placed =
        IntStream.range(0, 4).mapToObj(_ -> shop.place(anOrder().of(shoe, 1))).toList();
    placed.forEach(PlacedOrder::isBooked);
    return placed;
  }

  private PlacedOrder placeSoldOut() {
    return shop.place(anOrder().of(shop.stocked("shoe", 1), 1).of(shop.soldOut("sold-out"), 1));
  }
}
