package oms.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import oms.contracts.item.LineItem;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.PlaceOrder;
import oms.contracts.order.http.OrderChanged;
import oms.contracts.order.http.OrderSummary;
import oms.contracts.rollout.GateOrders;
import oms.devservices.PostgresServer;
import oms.order.ledger.Orders;
import oms.testkit.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** What order-service tells as it happens, over HTTP; there is no Temporal. */
@Timeout(60)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=order-service",
      "oms.role=api",
      "spring.temporal.connection.target=127.0.0.1:1",
      "management.server.port=0"
    })
class OrderChangesTests {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Autowired private Orders orders;
  @Autowired private TransactionOperations transaction;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    PostgresServer server = PostgresServer.shared();
    registry.add("spring.datasource.url", () -> server.jdbcUrl("order_changes_test"));
    registry.add("spring.datasource.username", server::username);
    registry.add("spring.datasource.password", server::password);
  }

  @Test
  void tellsWhatAListNeedsToShowTheOrder() throws Exception {
    try (var stream = stream("")) {
      place("o1");
      transaction.executeWithoutResult(
          _ -> orders.enter("o1", OrderStatus.PROCESSING, "Stock is held"));

      OrderChanged change =
          stream
              .data()
              .map(OrderChangesTests::read)
              .filter(it -> isProcessing(it))
              .findFirst()
              .orElseThrow();

      assertThat(change.id()).matches("\\d+-\\d+");
      assertThat(change.subject()).isEmpty();
      assertThat(change.detail()).isEqualTo("Stock is held");
      assertThat(change.order())
          .isEqualTo(new OrderSummary("o1", OrderStatus.PROCESSING, NOON, "anna"));
    }
  }

  @Test
  void tellsOfOneOrderOnlyAndNeverOfARolloutGates() throws Exception {
    try (var all = stream("");
        var one = stream("?order=mine")) {
      place(GateOrders.id("g", 1));
      place("other");
      place("mine");

      assertThat(all.data().map(OrderChangesTests::read).limit(2).map(it -> it.order().id()))
          .containsExactly("other", "mine");
      assertThat(one.data().map(OrderChangesTests::read).limit(1).map(it -> it.order().id()))
          .containsExactly("mine");
    }
  }

  private static boolean isProcessing(OrderChanged change) {
    return change.type().equals("processing");
  }

  private EventStream stream(String query) throws Exception {
    return new EventStream(URI.create("http://127.0.0.1:" + port + "/orders/changes" + query));
  }

  private static OrderChanged read(String json) {
    return JsonMapper.shared().readValue(json, OrderChanged.class);
  }

  private void place(String id) {
    var order = new PlaceOrder(id, "anna", List.of(new LineItem("x", 1)), NOON);
    transaction.executeWithoutResult(_ -> orders.place(order));
  }
}
