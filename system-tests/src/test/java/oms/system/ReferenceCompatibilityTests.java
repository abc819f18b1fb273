package oms.system;

import static oms.contracts.order.OrderStatus.CANCELLED;
import static oms.contracts.order.OrderStatus.COMPLETED;
import static oms.contracts.order.OrderStatus.CUSTOMER_ACTION_REQUIRED;
import static oms.contracts.order.OrderStatus.FAILED;
import static oms.contracts.order.OrderStatus.TIMED_OUT;
import static oms.devservices.Service.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.FulfilmentView;
import oms.system.client.Answer;
import oms.system.cluster.ClusterPlan;
import oms.system.cluster.OmsCluster;
import oms.system.shop.Patience;
import oms.system.shop.PlacedOrder;
import oms.system.shop.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The reference's web UI and load generator work against the demo shop as they are. */
@Isolated
class ReferenceCompatibilityTests {

  @RegisterExtension
  static final OwnCluster CLUSTER =
      new OwnCluster(
          ClusterPlan.named("reference")
              .with("spring.profiles.active", "demo")
              .with(ORDER, "oms.order.decision-timeout", "12s"));

  private final OmsCluster cluster;
  private final Shop shop;
  private final ReferenceClient reference;

  ReferenceCompatibilityTests(OmsCluster cluster, Shop shop) {
    this.cluster = cluster;
    this.shop = shop;
    this.reference = new ReferenceClient(cluster.client());
  }

  @Test
  void theLoadGeneratorPlacesAnOrderAndCarriesItsParcels() {
    PlacedOrder order = place(ReferenceOrders.first());
    looksLike(GoldenSamples.ORDERS, reference.orders("/orders"));

    order.isBooked();
    looksLike(GoldenSamples.ORDER_IN_PROCESS, reference.orders("/orders/" + order.id()));
    looksLike(GoldenSamples.SHIPMENTS, reference.shipments("/shipments"));
    looksLike(GoldenSamples.SHIPMENT, reference.shipments("/shipments/" + order.id() + ":1"));
    Patience.await("parcels are carried").until(() -> nothingIsPendingAfterARound());

    order.becomes(COMPLETED);
    looksLike(GoldenSamples.ORDER_COMPLETED, reference.orders("/orders/" + order.id()));
    shop.check(order);
  }

  @Test
  void linesGoToTheWarehousesThatTheReferenceUses() {
    PlacedOrder order =
        place(ReferenceOrders.of("Adidas Classic", "Nike Air Max", "Puma Suede Classic", "Any"));

    order.becomes(CUSTOMER_ACTION_REQUIRED);
    looksLike(GoldenSamples.ORDER_IN_QUESTION, reference.orders("/orders/" + order.id()));
    List<FulfilmentView> parts = order.parts();
    assertThat(parts)
        .extracting(FulfilmentView::id)
        .containsExactly(order.id() + ":1", order.id() + ":2", order.id() + ":3");
    assertThat(parts)
        .extracting(FulfilmentView::location)
        .containsExactly(null, "Warehouse A", "Warehouse B");

    assertThat(reference.act(order.id(), "amend").status()).isEqualTo(200);
    order.isBooked().isDelivered().becomes(COMPLETED);
    shop.check(order);
  }

  @Test
  void anOrderOfNothingButAdidasIsAskedAboutAndCancelled() {
    PlacedOrder order = place(ReferenceOrders.of("Adidas Classic", "Adidas UltraBoost"));
    order.becomes(CUSTOMER_ACTION_REQUIRED);
    assertThat(order.parts()).singleElement().matches(part -> part.items().size() == 2);

    Answer answer = reference.act(order.id(), "cancel");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    order.becomes(CANCELLED);
    shop.check(order);
  }

  @Test
  void anOrderThatNobodyDecidesAboutTimesOutInAllItsParts() {
    PlacedOrder order = place(ReferenceOrders.of("Adidas UltraBoost", "Nike Pegasus"));

    order.becomes(TIMED_OUT);

    assertThat(order.parts())
        .extracting(FulfilmentView::status)
        .containsOnly(FulfilmentStatus.CANCELLED);
    shop.check(order);
  }

  @Test
  void theStoreManagersLimitDeclinesOrders() {
    assertThat(reference.limit(100).status()).isEqualTo(200);
    PlacedOrder order = place(ReferenceOrders.first()).becomes(FAILED);

    JsonNode part = reference.orders("/orders/" + order.id()).json().path("fulfillments").get(0);
    assertThat(part.path("status").asString()).isEqualTo("failed");
    assertThat(part.path("payment").path("status").asString()).isEqualTo("failed");
    assertThat(part.path("payment").path("total").asLong()).isPositive();
    assertThat(part.has("shipment")).isFalse();

    assertThat(reference.reset().status()).isEqualTo(200);
    shop.check(order);
  }

  @Test
  void theStoreManagersButtonsWorkWithoutABody() {
    assertThat(reference.maintenance().status()).isEqualTo(200);
    Answer on = reference.billing("/settings");
    looksLike(GoldenSamples.SETTINGS, on);
    assertThat(on.json().path("maintenanceMode").asBoolean()).isTrue();

    assertThat(reference.reset().status()).isEqualTo(200);

    JsonNode off = reference.billing("/settings").json();
    assertThat(off.path("maintenanceMode").asBoolean()).isFalse();
    assertThat(off.path("limit").asLong()).isZero();
  }

  @Test
  void anOrderThatIsPlacedDuringMaintenanceGoesOnAfterIt() {
    reference.maintenance();
    PlacedOrder order = place(ReferenceOrders.first());
    reference.reset();

    order.isBooked().isDelivered().becomes(COMPLETED);
    shop.check(order);
  }

  @Test
  void theOperatorsChartsGetTheirFigures() {
    place(ReferenceOrders.first()).isBooked().isDelivered().becomes(COMPLETED);

    Answer orders = reference.orders("/orders/stats");
    looksLike(GoldenSamples.ORDER_STATS, orders);
    assertThat(orders.json().path("workerCount").asInt() > 0)
        .as("only a real server knows of workers")
        .isEqualTo(cluster.temporal().isReal());
    looksLike(GoldenSamples.STATS, reference.shipments("/shipments/stats"));
    looksLike(GoldenSamples.STATS, reference.billing("/charge/stats"));
  }

  @Test
  void aChargeOverHttpIsAnsweredAsTheReferenceDoesButAddsUp() {
    Answer answer = reference.charge(ReferenceOrders.charge());

    looksLike(GoldenSamples.CHARGE, answer);
    JsonNode charge = answer.json();
    assertThat(charge.path("total").asLong())
        .isEqualTo(
            charge.path("subTotal").asLong()
                + charge.path("tax").asLong()
                + charge.path("shipping").asLong());
    assertThat(reference.charge(ReferenceOrders.charge()).json()).isEqualTo(charge);
  }

  @ParameterizedTest
  @CsvSource({"bogus, 400", "timedOut, 400", "'', 400"})
  void aWordThatIsNoActionIsRefusedAndHarmsNothing(String action, int status) {
    PlacedOrder order = place(ReferenceOrders.of("Adidas UltraBoost"));
    order.becomes(CUSTOMER_ACTION_REQUIRED);

    assertThat(reference.act(order.id(), action).status()).isEqualTo(status);

    assertThat(reference.act(order.id(), "cancel").status()).isEqualTo(200);
    order.becomes(CANCELLED);
    shop.check(order);
  }

  private PlacedOrder place(ReferenceOrders.Body order) {
    Answer answer = reference.place(order.json());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("/orders/" + order.id());
    assertThat(answer.body()).isEmpty();
    return shop.order(order.id());
  }

  private boolean nothingIsPendingAfterARound() {
    JsonNode pending = reference.shipments("/shipments/pending").json();
    pending.forEach(this::moveOn);
    return pending.isEmpty();
  }

  private void moveOn(JsonNode shipment) {
    String next = shipment.path("status").asString().equals("booked") ? "dispatched" : "delivered";
    Answer answer = reference.report(shipment.path("id").asString(), next);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static void looksLike(String sample, Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(JsonShape.of(sample).differences(answer.json())).as(answer.body()).isEmpty();
  }
}
