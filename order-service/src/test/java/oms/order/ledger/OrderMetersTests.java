package oms.order.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import oms.contracts.item.LineItem;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.PlaceOrder;
import oms.contracts.rollout.GateOrders;
import oms.order.OrderDatabase;
import oms.order.activity.OrderActivities;
import oms.testkit.ServiceDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OrderMetersTests {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private ServiceDatabase database;
  private OrderActivities activities;

  @BeforeEach
  void start() {
    database = OrderDatabase.start();
    activities = database.bean(OrderActivities.class);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void anOrderIsPlacedOnceThoughTheApiAndTheWorkflowWriteIt() {
    database.bean(Orders.class).place(order("placed"));

    activities.reserve(order("placed"));
    activities.reserve(order("placed"));

    assertThat(count("oms.orders.placed")).isEqualTo(1);
  }

  @Test
  void anOrderIsOutOfStockOnceHoweverOftenItIsReserved() {
    activities.reserve(order("none"));
    activities.reserve(order("none"));

    assertThat(count("oms.stock.outs")).isEqualTo(1);
  }

  @Test
  void anOrderThatIsHeldInFullIsNotOutOfStock() {
    database
        .jdbc()
        .sql("insert into stock_levels (sku, warehouse, on_hand) values ('x', 'A', 1)")
        .update();

    activities.reserve(order("held"));

    assertThat(count("oms.stock.outs")).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETED", "FAILED", "CANCELLED", "TIMED_OUT"})
  void anOrderClosesOnceHoweverOftenItsEndIsRecorded(OrderStatus end) {
    activities.reserve(order("closed"));

    activities.record(change("closed", OrderStatus.PROCESSING, NOON));
    activities.record(change("closed", end, NOON.plusSeconds(90)));
    activities.record(change("closed", end, NOON.plusSeconds(95)));

    assertThat(count("oms.orders.closed", "outcome", end.word())).isEqualTo(1);
    assertThat(count("oms.orders.closed")).isEqualTo(1);
  }

  @Test
  void theTimeToCompletionIsMeasuredFromThePlacing() {
    activities.reserve(order("measured"));

    activities.record(change("measured", OrderStatus.COMPLETED, NOON.plusSeconds(90)));
    activities.record(change("measured", OrderStatus.COMPLETED, NOON.plusSeconds(95)));

    assertThat(completed().count()).isEqualTo(1);
    assertThat(completed().totalTime(TimeUnit.SECONDS)).isEqualTo(90);
  }

  @Test
  void onlyCompletedOrdersAreMeasured() {
    activities.reserve(order("failed"));

    activities.record(change("failed", OrderStatus.FAILED, NOON.plusSeconds(90)));

    assertThat(completed().count()).isZero();
  }

  @Test
  void clocksThatDifferCountAsNoTime() {
    activities.reserve(order("early"));

    activities.record(change("early", OrderStatus.COMPLETED, NOON.minusSeconds(1)));

    assertThat(completed().count()).isEqualTo(1);
    assertThat(completed().max(TimeUnit.SECONDS)).isZero();
  }

  @Test
  void whatAGateOrdersDoesNotCount() {
    String gate = GateOrders.id("build-2", 1);
    activities.reserve(order(gate));
    activities.record(change(gate, OrderStatus.COMPLETED, NOON.plusSeconds(2)));

    assertThat(count("oms.orders.placed") + count("oms.stock.outs")).isZero();
    assertThat(count("oms.orders.closed")).isZero();
    assertThat(completed().count()).isZero();
  }

  @Test
  void whatIsRolledBackDoesNotCount() {
    var transaction = new TransactionTemplate(database.bean(JdbcTransactionManager.class));

    transaction.executeWithoutResult(
        status -> {
          activities.reserve(order("rolled-back"));
          status.setRollbackOnly();
        });
    assertThat(count("oms.orders.placed") + count("oms.stock.outs")).isZero();

    activities.reserve(order("rolled-back"));
    assertThat(count("oms.orders.placed")).isEqualTo(1);
    assertThat(count("oms.stock.outs")).isEqualTo(1);
  }

  private static PlaceOrder order(String id) {
    return new PlaceOrder(id, "customer-7", List.of(new LineItem("x", 1)), NOON);
  }

  private static OrderChange change(String orderId, OrderStatus status, Instant at) {
    return new OrderChange(orderId, status, at, List.of(), List.of());
  }

  private double count(String name, String... tags) {
    return meters().get(name).tags(tags).counters().stream().mapToDouble(Counter::count).sum();
  }

  private Timer completed() {
    return meters().get("oms.order.completed").timer();
  }

  private MeterRegistry meters() {
    return database.bean(MeterRegistry.class);
  }
}
