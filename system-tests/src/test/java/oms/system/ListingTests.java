package oms.system;

import static oms.contracts.order.OrderStatus.CANCELLED;
import static oms.contracts.order.OrderStatus.CUSTOMER_ACTION_REQUIRED;
import static oms.system.shop.OrderDraft.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import oms.system.client.Answer;
import oms.system.client.OrderRow;
import oms.system.client.Page;
import oms.system.shop.Fresh;
import oms.system.shop.PlacedOrder;
import oms.system.shop.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnSharedCluster
class ListingTests {

  private final Shop shop;

  ListingTests(Shop shop) {
    this.shop = shop;
  }

  @Test
  void pagesShowEveryOrderOnceTheNewestFirst() {
    String customer = Fresh.name("reader");
    List<PlacedOrder> orders = place(30, customer);

    List<OrderRow> rows = allPages("/orders?limit=7&customerId=" + customer);

    assertThat(rows)
        .extracting(OrderRow::id)
        .containsExactlyInAnyOrderElementsOf(orders.stream().map(PlacedOrder::id).toList());
    assertThat(rows).isSortedAccordingTo(Comparator.comparing(OrderRow::receivedAt).reversed());
    shop.check(orders);
  }

  @Test
  void aFilterShowsOnlyTheOrdersInOneStatus() {
    String customer = Fresh.name("reader");
    List<PlacedOrder> orders = place(6, customer);
    List<PlacedOrder> cancelled = orders.subList(0, 3);
    cancelled.forEach(order -> order.becomes(CUSTOMER_ACTION_REQUIRED).cancel());
    cancelled.forEach(order -> order.becomes(CANCELLED));

    List<OrderRow> rows = allPages("/orders?limit=2&status=cancelled&customerId=" + customer);

    assertThat(rows).extracting(OrderRow::status).containsOnly(CANCELLED);
    assertThat(rows)
        .extracting(OrderRow::id)
        .containsExactlyInAnyOrderElementsOf(cancelled.stream().map(PlacedOrder::id).toList());
    shop.check(orders);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=501", "limit=many", "before=nobody", "status=lost"})
  void aQueryThatMakesNoSenseIsRefusedWithAProblemThatNamesIt(String query) {
    Answer answer = shop.client().orders().get("/orders?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("errors").path(0).path("field").asString())
        .isEqualTo(query.substring(0, query.indexOf('=')));
  }

  private List<PlacedOrder> place(int count, String customer) {
    String shoe = shop.soldOut("shoe");
    return IntStream.range(0, count)
        .mapToObj(_ -> shop.place(anOrder().of(shoe, 1).from(customer)))
        .toList();
  }

  private List<OrderRow> allPages(String first) {
    List<OrderRow> rows = new ArrayList<>();
    Optional<String> next = Optional.of(first);
    while (next.isPresent()) {
      Page<OrderRow> page = shop.client().orderPage(next.get());
      rows.addAll(page.rows());
      next = page.next();
    }
    return rows;
  }
}
