package oms.order.ledger;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import oms.contracts.item.LineItem;
import oms.contracts.money.Amounts;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.PlaceOrder;
import oms.order.ledger.OrderChange.FulfilmentChange;
import oms.order.ledger.OrderChange.Payment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes orders and their fulfilments. Each method runs within its caller's transaction and can be
 * repeated.
 */
@Repository
public class Orders {

  private final JdbcClient jdbc;
  private final Timeline timeline;
  private final OrderMeters meters;

  /** The orders in a database. */
  public Orders(JdbcClient jdbc, Timeline timeline, OrderMeters meters) {
    this.jdbc = jdbc;
    this.timeline = timeline;
    this.meters = meters;
  }

  /**
   * Makes the order's row, {@code pending}, and the first line of its timeline. The API and the
   * workflow both do this, whichever comes first.
   */
  public void place(PlaceOrder order) {
    int placed =
        jdbc.sql(
                """
                insert into orders (id, customer_id, items, status, received_at, updated_at)
                values (:id, :customerId, :items::jsonb, 'pending', :receivedAt, :receivedAt)
                on conflict (id) do nothing""")
            .param("id", order.id())
            .param("customerId", order.customerId())
            .param("items", Lines.COLUMN.write(order.items()))
            .param("receivedAt", Timestamp.from(order.receivedAt()))
            .update();
    if (placed == 1) {
      timeline.append(order.id(), "placed", "", order.receivedAt());
      meters.placed(order.id());
    }
  }

  /** Adds a fulfilment to an order; fulfilments are never removed. */
  public void add(
      String orderId, String id, int position, @Nullable String warehouse, List<LineItem> items) {
    jdbc.sql(
            """
            insert into fulfilments (id, order_id, position, warehouse, items, status)
            values (:id, :orderId, :position, :warehouse, :items::jsonb, :status)""")
        .param("id", id)
        .param("orderId", orderId)
        .param("position", position)
        .param("warehouse", warehouse)
        .param("items", Lines.COLUMN.write(items))
        .param(
            "status",
            (warehouse == null ? FulfilmentStatus.UNAVAILABLE : FulfilmentStatus.PENDING).word())
        .update();
  }

  /** Moves the order to a status that is not final; used where there is no news but that. */
  public void enter(String orderId, OrderStatus status, String detail) {
    moveTo(orderId, status, Instant.now());
    timeline.append(orderId, status.word(), detail, Instant.now());
  }

  /** Writes where the order and each of its fulfilments stand, and the news. */
  public void save(OrderChange change) {
    moveTo(change.orderId(), change.status(), change.at());
    change.fulfilments().forEach(this::save);
    timeline.append(change.orderId(), change.news());
  }

  private void moveTo(String orderId, OrderStatus status, Instant at) {
    jdbc.sql(
            """
            update orders
               set status = :status, updated_at = :at,
                   completed_at = case when :status = 'completed' then :at::timestamptz end
             where id = :id
               and status not in ('completed', 'failed', 'cancelled', 'timedOut')
            returning received_at""")
        .param("status", status.word())
        .param("at", Timestamp.from(at))
        .param("id", orderId)
        .query((row, _) -> row.getTimestamp("received_at").toInstant())
        .optional()
        .filter(_ -> status.isFinal())
        .ifPresent(placedAt -> meters.closed(orderId, status, Duration.between(placedAt, at)));
  }

  private void save(FulfilmentChange fulfilment) {
    Payment payment = fulfilment.payment();
    Amounts amounts = payment == null ? null : payment.amounts();
    jdbc.sql(
            """
            update fulfilments
               set status = :status, payment_status = :paymentStatus,
                   currency = :currency, sub_total = :subTotal, tax = :tax, shipping = :shipping,
                   total = :total, decline_reason = :declineReason, refunded = :refunded
             where id = :id""")
        .param("status", fulfilment.status().word())
        .param("paymentStatus", payment == null ? null : payment.status().word())
        .param("currency", amounts == null ? null : amounts.currency())
        .param("subTotal", amounts == null ? null : amounts.subTotal())
        .param("tax", amounts == null ? null : amounts.tax())
        .param("shipping", amounts == null ? null : amounts.shipping())
        .param("total", amounts == null ? null : amounts.total())
        .param("declineReason", payment == null ? null : payment.declineReason())
        .param("refunded", payment == null ? 0 : payment.refunded())
        .param("id", fulfilment.id())
        .update();
  }
}
