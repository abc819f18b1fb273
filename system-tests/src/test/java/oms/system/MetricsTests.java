package oms.system;

import static oms.contracts.order.OrderStatus.CANCELLED;
import static oms.contracts.order.OrderStatus.COMPLETED;
import static oms.contracts.order.OrderStatus.FAILED;
import static oms.contracts.order.OrderStatus.TIMED_OUT;
import static oms.system.shop.OrderDraft.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import oms.contracts.billing.BillingActivities;
import oms.devservices.Service;
import oms.system.cluster.OmsCluster;
import oms.system.scrape.Family;
import oms.system.scrape.MetricsPage;
import oms.system.scrape.Row;
import oms.system.scrape.Scrape;
import oms.system.shop.Gate;
import oms.system.shop.OrderDraft;
import oms.system.shop.Patience;
import oms.system.shop.PlacedOrder;
import oms.system.shop.Shop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds {@code docs/metrics.md} against what running services tell Prometheus. */
@OnSharedCluster
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTests {

  private static final Logger LOG = LoggerFactory.getLogger(MetricsTests.class);
  private static final MetricsPage PAGE = MetricsPage.read();

  private final Shop shop;
  private final OmsCluster cluster;

  MetricsTests(Shop shop, OmsCluster cluster) {
    this.shop = shop;
    this.cluster = cluster;
  }

  @BeforeAll
  void somethingHappens() {
    PlacedOrder outOfStock = shop.place(anOrder().of(shop.soldOut("shoe"), 1));
    deliver(anOrder().of(shop.stocked("shoe", 1), 1));
    shop.place(anOrder().of(shop.stocked("shoe", 1), 1).from(SharedCluster.DECLINED))
        .becomes(FAILED);
    PlacedOrder refunded = shop.place(anOrder().of(shop.stocked("shoe", 1), 1)).isBooked();
    refunded.cancel();
    refunded.becomes(CANCELLED);
    somethingGoesWrong();
    // The only workflow that billing's workers run.
    Gate.start(cluster.workflows(), BillingActivities.TASK_QUEUE, null, null).passes();
    outOfStock.becomes(TIMED_OUT);
  }

  private void somethingGoesWrong() {
    deliver(anOrder().of(shop.stocked("shoe", 1), 1).from(SharedCluster.CHARGED_SLOWLY));
    OrderDraft twice = anOrder().of(shop.stocked("shoe", 1), 1);
    shop.place(twice).isBooked();
    shop.place(twice).isDelivered().becomes(COMPLETED);
  }

  private void deliver(OrderDraft order) {
    shop.place(order).isBooked().isDelivered().becomes(COMPLETED);
  }

  /** The SDK reports counters and gauges every ten seconds. */
  @ParameterizedTest
  @EnumSource
  void everythingThatIsDocumentedIsScrapedWithItsTags(Service service) {
    List<Row> documented =
        PAGE.rows().stream()
            .filter(row -> row.always() && row.services().contains(service))
            .toList();
    assertThat(documented).isNotEmpty();

    Patience.await(service + " tells what is documented")
        .untilAsserted(
            () -> {
              Scrape scrape = scrape(service);
              assertThat(documented.stream().filter(row -> !row.isIn(scrape))).isEmpty();
            });
  }

  @ParameterizedTest
  @EnumSource
  void everythingThatIsScrapedIsDocumented(Service service) {
    assertThat(scrape(service).families().values().stream().filter(it -> !isKnown(it, service)))
        .isEmpty();
  }

  private static boolean isKnown(Family family, Service service) {
    return PAGE.rows().stream()
        .anyMatch(row -> row.services().contains(service) && row.describes(family));
  }

  @ParameterizedTest
  @EnumSource
  void everySeriesSaysWhoseItIs(Service service) {
    assertThat(scrape(service).series())
        .allSatisfy(
            series ->
                assertThat(series.tags())
                    .containsAllEntriesOf(
                        Map.of(
                            "service",
                            service.word() + "-service",
                            "temporal_namespace",
                            "default",
                            "temporal_worker_deployment_name",
                            "unversioned",
                            "temporal_worker_build_id",
                            "unversioned")));
  }

  @ParameterizedTest
  @EnumSource
  void aServiceKeepsWithinItsBudgetOfSeries(Service service) {
    int series = scrape(service).size();
    LOG.info("{} has {} series, its budget is {}", service, series, PAGE.budget(service));

    assertThat(series).isLessThanOrEqualTo(PAGE.budget(service));
  }

  @ParameterizedTest
  @EnumSource
  void everyHistogramReachesFromFiveMillisecondsToTenMinutes(Service service) {
    Stream<Set<String>> bounds =
        scrape(service).families().values().stream()
            .filter(family -> family.type().equals("histogram"))
            .map(Family::bounds);

    assertThat(bounds)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it).hasSize(17).contains("0.005", "60.0", "600.0"));
  }

  @Test
  void factsAreCounted() {
    isCounted(Service.ORDER, "oms_orders_placed_total", Map.of());
    isCounted(Service.ORDER, "oms_orders_closed_total", Map.of("outcome", "completed"));
    isCounted(Service.ORDER, "oms_orders_closed_total", Map.of("outcome", "failed"));
    isCounted(Service.ORDER, "oms_orders_closed_total", Map.of("outcome", "cancelled"));
    isCounted(Service.ORDER, "oms_order_completed_seconds", Map.of());
    isCounted(Service.ORDER, "oms_stock_outs_total", Map.of());
    isCounted(Service.BILLING, "oms_charges_total", Map.of("result", "success"));
    isCounted(Service.BILLING, "oms_charges_total", Map.of("result", "declined"));
    isCounted(Service.BILLING, "oms_declined_charges_total", Map.of("reason", "cardDeclined"));
    isCounted(Service.BILLING, "oms_refunds_total", Map.of());
    isCounted(Service.SHIPPING, "oms_order_booked_seconds", Map.of());
  }

  private void isCounted(Service service, String name, Map<String, String> tags) {
    Family family = scrape(service).family(name).orElseThrow();

    assertThat(family.sum(tags)).as("%s %s", name, tags).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void theBacklogIsKnownWhereTheServerCanTell(Service service) {
    boolean known = cluster.temporal().isReal();

    Patience.await("backlog of " + service)
        .untilAsserted(
            () ->
                assertThat(scrape(service).family("oms_task_queue_backlog").orElseThrow().series())
                    .hasSize(2)
                    .allMatch(series -> Double.isNaN(series.value()) != known));
  }

  private Scrape scrape(Service service) {
    return Scrape.of(cluster.metrics(service));
  }
}
