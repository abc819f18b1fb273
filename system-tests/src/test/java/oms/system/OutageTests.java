package oms.system;

import static oms.contracts.order.OrderStatus.COMPLETED;
import static oms.devservices.Service.BILLING;
import static oms.devservices.Service.ORDER;
import static oms.devservices.Service.SHIPPING;
import static oms.system.shop.OrderDraft.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import oms.devservices.Service;
import oms.system.client.HttpApi;
import oms.system.cluster.ClusterPlan;
import oms.system.cluster.OmsCluster;
import oms.system.shop.Crowd;
import oms.system.shop.Patience;
import oms.system.shop.PlacedOrder;
import oms.system.shop.Shop;
import oms.system.shop.Traffic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever goes away for a while, every order comes to its end and every rule holds. */
@Isolated
class OutageTests {

  @RegisterExtension
  static final OwnCluster CLUSTER =
      new OwnCluster(
          ClusterPlan.named("outages")
              .with(ORDER, "oms.order.decision-timeout", "15s")
              .with(BILLING, "oms.billing.simulated-gateway.latency", "200ms")
              .with(SHIPPING, "oms.shipping.simulated-courier.latency", "200ms"));

  private static final Duration OUTAGE = Duration.ofSeconds(10);

  private final OmsCluster cluster;
  private final Shop shop;

  OutageTests(OmsCluster cluster, Shop shop) {
    this.cluster = cluster;
    this.shop = shop;
  }

  /**
   * The in-memory server forgets all when it is stopped, and gives tasks to workers that are dead.
   * Without a real one these tests are left out, and with {@code CI=true} that is a failure.
   */
  @BeforeEach
  void needsARealTemporalServer() {
    assumeThat(cluster.temporal().isReal())
        .as("outages need a real Temporal server: put a temporal CLI on the PATH")
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void noOrderIsLostWhenAServiceIsKilledInTheMidstOfThem(Service victim) {
    try (Traffic traffic = new Traffic(shop)) {
      traffic.isInSeveralPhases();

      cluster.service(victim).kill();
      cluster.service(victim).start();
      cluster.service(victim).awaitReady();

      traffic.goesOn();
      shop.check(traffic.runsOut());
      shop.checkAtRest();
    }
  }

  @Test
  void noOrderIsLostWhenPostgresIsAway() {
    try (Traffic traffic = new Traffic(shop)) {
      traffic.isInSeveralPhases();

      cluster.postgres().stop();
      lastsWhile(() -> orders().get("/orders").status() == 503);
      cluster.postgres().restart();

      traffic.goesOn();
      shop.check(traffic.runsOut());
      shop.checkAtRest();
    }
  }

  @Test
  void noOrderIsLostWhenTemporalIsAwayAndReadersNoticeNothing() {
    try (Traffic traffic = new Traffic(shop)) {
      traffic.isInSeveralPhases();

      cluster.temporal().stop();
      lastsWhile(() -> orders().get("/orders").status() == 200);
      cluster.temporal().restart();

      traffic.goesOn();
      shop.check(traffic.runsOut());
      shop.checkAtRest();
    }
  }

  @Test
  void whatCouriersReportWhileTemporalIsAwayIsNotLost() {
    String shoe = shop.stocked("shoe", 100);
    List<PlacedOrder> orders =
        IntStream.range(0, 6).mapToObj(_ -> shop.place(anOrder().of(shoe, 1))).toList();
    orders.forEach(PlacedOrder::isBooked);

    cluster.temporal().stop();
    Crowd.of(orders.size(), n -> orders.get(n).isDelivered());
    cluster.temporal().restart();

    orders.forEach(order -> order.becomes(COMPLETED));
    shop.check(orders);
  }

  @Test
  void anOrderIsServedWithoutItsShipmentsWhenShippingIsAway() {
    PlacedOrder order = shop.place(anOrder().of(shop.stocked("shoe", 1), 1)).isBooked();

    cluster.service(SHIPPING).stop();
    assertThat(order.parts()).singleElement().matches(part -> part.shipment() == null);
    cluster.service(SHIPPING).start();
    cluster.service(SHIPPING).awaitReady();

    order.isBooked().isDelivered().becomes(COMPLETED);
    shop.check(order);
  }

  private HttpApi orders() {
    return cluster.client().orders();
  }

  /** The outage is over when it has lasted and all that time this was what readers saw. */
  private static void lastsWhile(Callable<Boolean> condition) {
    Patience.awaitThroughOutages("outage").during(OUTAGE).until(condition);
  }
}
