package oms.order.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import oms.contracts.item.LineItem;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.PlaceOrder;
import oms.contracts.order.http.OrderSummary;
import oms.contracts.rollout.GateOrders;
import oms.order.OrderDatabase;
import oms.testkit.ServiceDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderReadsTests {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final OrderFilter ALL = new OrderFilter(null, null, null);

  /** In no list and no figure, and found by who knows its id. */
  private static final String OF_A_GATE = GateOrders.id("g", 1);

  private ServiceDatabase database;
  private OrderReads reads;

  @BeforeAll
  void placeOrders() {
    database = OrderDatabase.start();
    reads = database.bean(OrderReads.class);
    Orders orders = database.bean(Orders.class);
    for (int n = 1; n <= 6; n++) {
      // Two orders share each instant, so that only the id tells them apart.
      orders.place(order("o" + n, n % 2 == 0 ? "even" : "odd", NOON.plusSeconds(n / 2)));
    }
    orders.enter("o6", OrderStatus.PROCESSING, "");
    orders.save(new OrderChange("o5", OrderStatus.COMPLETED, Instant.now(), List.of(), List.of()));
    orders.place(order(OF_A_GATE, "odd", NOON));
    orders.save(
        new OrderChange(OF_A_GATE, OrderStatus.COMPLETED, Instant.now(), List.of(), List.of()));
  }

  @AfterAll
  void stop() {
    database.close();
  }

  @Test
  void listsTheNewestFirst() {
    assertThat(ids(ALL, null, 500)).containsExactly("o6", "o5", "o4", "o3", "o2", "o1");
  }

  @Test
  void pagesMeetWithoutGapOrRepeat() {
    List<String> seen = new ArrayList<>();
    String before = null;
    while (seen.size() < 6) {
      List<String> page = ids(ALL, before, 2);
      seen.addAll(page);
      before = page.getLast();
    }

    assertThat(seen).containsExactly("o6", "o5", "o4", "o3", "o2", "o1");
    assertThat(ids(ALL, before, 2)).isEmpty();
  }

  @Test
  void filtersByStatusAndCustomer() {
    assertThat(ids(new OrderFilter(OrderStatus.PROCESSING, null, null), null, 9))
        .containsExactly("o6");
    assertThat(ids(new OrderFilter(null, "odd", null), null, 9)).containsExactly("o5", "o3", "o1");
    assertThat(ids(new OrderFilter(OrderStatus.PENDING, "odd", null), "o3", 9))
        .containsExactly("o1");
  }

  @Test
  void countsWhatWasCompletedLately() {
    assertThat(reads.completedWithin(Duration.ofSeconds(30))).isEqualTo(1);
  }

  @Test
  void findsAnOrderOfAGateAlthoughItIsNotListed() {
    assertThat(reads.status(OF_A_GATE)).contains(OrderStatus.COMPLETED);
    assertThat(ids(new OrderFilter(OrderStatus.COMPLETED, null, null), null, 9))
        .containsExactly("o5");
  }

  @Test
  void findsAnOrderThatIsNotReservedYet() {
    var order = reads.find("o1").orElseThrow();

    assertThat(order.fulfillments()).isNull();
    assertThat(order.receivedAt()).isEqualTo(NOON);
    assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
  }

  @Test
  void knowsWhatAnOrderWasPlacedWith() {
    var placed = reads.placed("o1").orElseThrow();

    assertThat(placed.isSameAs(order("o1", "odd", Instant.now()))).isTrue();
    assertThat(placed.isSameAs(order("o1", "even", NOON))).isFalse();
  }

  @Test
  void doesNotFindWhatWasNeverPlaced() {
    assertThat(reads.find("o0")).isEmpty();
    assertThat(reads.status("o0")).isEmpty();
    assertThat(database.bean(Timeline.class).of("o0")).isEmpty();
  }

  private List<String> ids(OrderFilter filter, @Nullable String before, int limit) {
    return reads.newestFirst(filter, before, limit).stream().map(OrderSummary::id).toList();
  }

  private static PlaceOrder order(String id, String customer, Instant at) {
    return new PlaceOrder(id, customer, List.of(new LineItem("x", 1)), at);
  }
}
