package oms.order.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import oms.contracts.item.LineItem;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.FulfilmentView;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.OrderView;
import oms.contracts.order.PaymentStatus;
import oms.contracts.order.PaymentView;
import oms.contracts.order.PlaceOrder;
import oms.contracts.order.http.OrderSummary;
import oms.worker.page.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads orders. Nothing here asks Temporal, so a page of orders costs one indexed query. */
@Repository
public class OrderReads {

  /**
   * What was asked for under an id that is taken.
   *
   * @param customerId who ordered
   * @param items what was ordered
   * @param status where the order stands
   */
  public record Placed(String customerId, List<LineItem> items, OrderStatus status) {

    /** Whether somebody asks for the same thing again. */
    public boolean isSameAs(PlaceOrder order) {
      return customerId.equals(order.customerId()) && items.equals(order.items());
    }
  }

  private final JdbcClient jdbc;

  /** Reads from a database. */
  public OrderReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The order with its fulfilments, without shipments. */
  public Optional<OrderView> find(String id) {
    return order(id).map(order -> withFulfilments(order, fulfilments(id)));
  }

  /** Read on its own: a query within another's row mapper would hold two connections at once. */
  private Optional<OrderView> order(String id) {
    return jdbc.sql("select customer_id, received_at, status from orders where id = :id")
        .param("id", id)
        .query(
            (row, _) ->
                new OrderView(
                    id,
                    row.getString("customer_id"),
                    row.getTimestamp("received_at").toInstant(),
                    OrderStatus.of(row.getString("status")),
                    null))
        .optional();
  }

  private static OrderView withFulfilments(
      OrderView order, @Nullable List<FulfilmentView> fulfilments) {
    return new OrderView(
        order.id(), order.customerId(), order.receivedAt(), order.status(), fulfilments);
  }

  /** Readers are told that stock was not looked up yet by a null. */
  private @Nullable List<FulfilmentView> fulfilments(String orderId) {
    List<FulfilmentView> fulfilments = fulfilmentsOf(orderId);
    return fulfilments.isEmpty() ? null : fulfilments;
  }

  private static FulfilmentView fulfilment(ResultSet row, int number) throws SQLException {
    return new FulfilmentView(
        row.getString("id"),
        Lines.COLUMN.read(row.getString("items")),
        row.getString("warehouse"),
        FulfilmentStatus.of(row.getString("status")),
        payment(row),
        null);
  }

  private static @Nullable PaymentView payment(ResultSet row) throws SQLException {
    String status = row.getString("payment_status");
    if (status == null) {
      return null;
    }
    long refunded = row.getLong("refunded");
    return new PaymentView(
        row.getLong("sub_total"),
        row.getLong("tax"),
        row.getLong("shipping"),
        row.getLong("total"),
        row.getString("currency"),
        PaymentStatus.of(status),
        row.getString("decline_reason"),
        refunded == 0 ? null : refunded);
  }

  /** What the order with this id was placed with. */
  public Optional<Placed> placed(String id) {
    return jdbc.sql("select customer_id, items, status from orders where id = :id")
        .param("id", id)
        .query(
            (row, _) ->
                new Placed(
                    row.getString("customer_id"),
                    Lines.COLUMN.read(row.getString("items")),
                    OrderStatus.of(row.getString("status"))))
        .optional();
  }

  /** Where an order stands; empty if there is no such order. */
  public Optional<OrderStatus> status(String id) {
    return jdbc.sql("select status from orders where id = :id")
        .param("id", id)
        .query((row, _) -> OrderStatus.of(row.getString("status")))
        .optional();
  }

  /**
   * A page of orders, newest first.
   *
   * @param before id of the last order of the page before; {@code null} for the first page
   * @param limit the most orders to return
   */
  public List<OrderSummary> newestFirst(OrderFilter filter, @Nullable String before, int limit) {
    Conditions conditions = filter.conditions(before);
    return jdbc.sql(
            """
            select id, status, received_at, customer_id from orders
             where %s
             order by received_at desc, id desc
             limit :limit"""
                .formatted(conditions.sql()))
        .params(conditions.params())
        .param("limit", limit)
        .query(OrderReads::summary)
        .list();
  }

  static OrderSummary summary(ResultSet row, int number) throws SQLException {
    return new OrderSummary(
        row.getString("id"),
        OrderStatus.of(row.getString("status")),
        row.getTimestamp("received_at").toInstant(),
        row.getString("customer_id"));
  }

  /** Orders completed within the last while; those of rollout gates are nobody's. */
  public long completedWithin(Duration last) {
    return jdbc.sql(
            """
            select count(*) from orders
             where completed_at > now() - :seconds * interval '1 second' and %s"""
                .formatted(OrderFilter.CUSTOMERS_ONLY))
        .param("seconds", last.toSeconds())
        .query(Long.class)
        .single();
  }

  /** The fulfilments of an order with the warehouse that holds stock for each. */
  public List<FulfilmentView> fulfilmentsOf(String orderId) {
    return jdbc.sql("select * from fulfilments where order_id = :id order by position")
        .param("id", orderId)
        .query(OrderReads::fulfilment)
        .list();
  }
}
