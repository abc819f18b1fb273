package oms.order.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import oms.contracts.item.LineItem;
import oms.contracts.money.Amounts;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.PaymentStatus;
import oms.contracts.order.PlaceOrder;
import oms.contracts.order.http.OrderEvent;
import oms.order.OrderDatabase;
import oms.order.activity.Reservation.Held;
import oms.order.ledger.OrderChange;
import oms.order.ledger.OrderChange.FulfilmentChange;
import oms.order.ledger.OrderChange.News;
import oms.order.ledger.OrderChange.Payment;
import oms.order.ledger.OrderReads;
import oms.order.ledger.Timeline;
import oms.testkit.ServiceDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcOrderActivitiesTests {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Amounts AMOUNTS = Amounts.of("USD", 1000, 200, 50);

  private ServiceDatabase database;
  private OrderActivities activities;

  @BeforeAll
  void start() {
    database = OrderDatabase.start();
    activities = database.bean(OrderActivities.class);
  }

  @AfterAll
  void stop() {
    database.close();
  }

  @Test
  void holdsStockAndSaysWhereFrom() {
    stock("plain", "A", 5);

    Reservation reservation = activities.reserve(order("plain-1", new LineItem("plain", 2)));

    assertThat(reservation.fulfilments())
        .containsExactly(new Held("plain-1:1", "A", List.of(new LineItem("plain", 2))));
    assertThat(reserved("plain")).isEqualTo(2);
    assertThat(orderStatus("plain-1")).isEqualTo(OrderStatus.PROCESSING);
  }

  @Test
  void aRepeatedReservationHoldsNothingMore() {
    stock("twice", "A", 5);
    PlaceOrder order = order("twice-1", new LineItem("twice", 2), new LineItem("twice", 1));

    Reservation first = activities.reserve(order);

    assertThat(activities.reserve(order)).isEqualTo(first);
    assertThat(reserved("twice")).isEqualTo(3);
  }

  @Test
  void whatNobodyHasComesBackUnavailable() {
    Reservation reservation = activities.reserve(order("none-1", new LineItem("nowhere", 1)));

    assertThat(reservation.fulfilments())
        .containsExactly(new Held("none-1:1", null, List.of(new LineItem("nowhere", 1))));
    assertThat(orderStatus("none-1")).isEqualTo(OrderStatus.CUSTOMER_ACTION_REQUIRED);
  }

  @Test
  void neverHoldsMoreThanThereIsHoweverManyAskAtOnce() throws Exception {
    stock("last", "A", 10);
    stock("spare", "A", 10);
    List<Callable<Boolean>> buyers =
        IntStream.range(0, 40)
            .mapToObj(n -> (Callable<Boolean>) () -> buy("race-" + n, "last", "spare"))
            .toList();

    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> bought = threads.invokeAll(buyers);

      assertThat(bought.stream().filter(JdbcOrderActivitiesTests::succeeded)).hasSize(10);
    }
    assertThat(reserved("last")).isEqualTo(10);
    assertThat(reserved("spare")).isEqualTo(10);
  }

  /** Half of the buyers name the goods in the other order, to provoke deadlocks. */
  private boolean buy(String orderId, String one, String other) {
    boolean turned = orderId.hashCode() % 2 == 0;
    return activities
        .reserve(
            order(
                orderId,
                new LineItem(turned ? other : one, 1),
                new LineItem(turned ? one : other, 1)))
        .fulfilments()
        .stream()
        .allMatch(held -> held.warehouse() != null);
  }

  private static boolean succeeded(Future<Boolean> bought) {
    return bought.resultNow();
  }

  @Test
  void stockThatIsDeliveredLeavesTheShelfOnce() {
    stock("sold", "A", 5);
    activities.reserve(order("sold-1", new LineItem("sold", 2)));
    var delivered = change("sold-1", OrderStatus.COMPLETED, FulfilmentStatus.COMPLETED);

    activities.record(delivered);
    activities.record(delivered);

    assertThat(reserved("sold")).isZero();
    assertThat(onHand("sold")).isEqualTo(3);
    assertThat(movements("sold")).containsExactly("held", "shipped");
  }

  @Test
  void stockThatIsNotDeliveredIsGivenBackOnce() {
    stock("back", "A", 5);
    activities.reserve(order("back-1", new LineItem("back", 2)));
    var failed = change("back-1", OrderStatus.FAILED, FulfilmentStatus.FAILED);

    activities.record(failed);
    activities.record(failed);

    assertThat(reserved("back")).isZero();
    assertThat(onHand("back")).isEqualTo(5);
    assertThat(movements("back")).containsExactly("held", "released");
  }

  @Test
  void writesPaymentsAndTheTimelineOnce() {
    stock("paid", "A", 5);
    activities.reserve(order("paid-1", new LineItem("paid", 1)));
    var payment = new Payment(AMOUNTS, PaymentStatus.SUCCESS, null, 0);
    var paid =
        new OrderChange(
            "paid-1",
            OrderStatus.PROCESSING,
            NOON,
            List.of(new FulfilmentChange("paid-1:1", FulfilmentStatus.PROCESSING, payment)),
            List.of(new News("charged", "paid-1:1", "1250 cents", NOON)));

    activities.record(paid);
    activities.record(paid);

    var view = database.bean(OrderReads.class).find("paid-1").orElseThrow();
    assertThat(view.fulfillments()).extracting("payment.total").containsExactly(1250L);
    assertThat(database.bean(Timeline.class).of("paid-1"))
        .extracting(OrderEvent::type)
        .containsExactlyInAnyOrder("placed", "processing", "charged");
  }

  @Test
  void anEndedOrderStaysEnded() {
    stock("ended", "A", 5);
    activities.reserve(order("ended-1", new LineItem("ended", 1)));
    activities.record(change("ended-1", OrderStatus.COMPLETED, FulfilmentStatus.COMPLETED));

    activities.record(change("ended-1", OrderStatus.PROCESSING, FulfilmentStatus.COMPLETED));

    assertThat(orderStatus("ended-1")).isEqualTo(OrderStatus.COMPLETED);
  }

  private void stock(String sku, String warehouse, long units) {
    database
        .jdbc()
        .sql("insert into stock_levels (sku, warehouse, on_hand) values (?, ?, ?)")
        .params(sku, warehouse, units)
        .update();
  }

  private static PlaceOrder order(String id, LineItem... items) {
    return new PlaceOrder(id, "customer-7", List.of(items), NOON);
  }

  private static OrderChange change(
      String orderId, OrderStatus status, FulfilmentStatus fulfilment) {
    return new OrderChange(
        orderId,
        status,
        NOON,
        List.of(new FulfilmentChange(orderId + ":1", fulfilment, null)),
        List.of());
  }

  private OrderStatus orderStatus(String id) {
    return database.bean(OrderReads.class).status(id).orElseThrow();
  }

  private long reserved(String sku) {
    return database.number("select sum(reserved) from stock_levels where sku = ?", sku);
  }

  private long onHand(String sku) {
    return database.number("select sum(on_hand) from stock_levels where sku = ?", sku);
  }

  private List<String> movements(String sku) {
    return database
        .jdbc()
        .sql("select kind from stock_movements where sku = ? order by id")
        .param(sku)
        .query((row, _) -> row.getString("kind"))
        .list();
  }
}
