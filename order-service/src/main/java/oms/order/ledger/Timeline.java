package oms.order.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import oms.contracts.order.http.OrderEvent;
import oms.order.ledger.OrderChange.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to orders: append-only, each thing once. */
@Repository
public class Timeline {

  private final JdbcClient jdbc;

  /** The timelines in a database. */
  public Timeline(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void append(String orderId, String type, String detail, Instant at) {
    append(orderId, List.of(new News(type, "", detail, at)));
  }

  void append(String orderId, List<News> news) {
    news.forEach(
        line ->
            jdbc.sql(
                    """
                    insert into order_events (order_id, type, subject, detail, at)
                    values (:orderId, :type, :subject, :detail, :at)
                    on conflict (order_id, type, subject) do nothing""")
                .param("orderId", orderId)
                .param("type", line.type())
                .param("subject", line.subject())
                .param("detail", line.detail())
                .param("at", Timestamp.from(line.at()))
                .update());
  }

  /** What happened to an order, oldest first; empty for an unknown order. */
  public List<OrderEvent> of(String orderId) {
    return jdbc.sql(
            """
            select type, subject, detail, at from order_events
             where order_id = :orderId order by at, id""")
        .param("orderId", orderId)
        .query(
            (row, _) ->
                new OrderEvent(
                    row.getString("type"),
                    row.getString("subject"),
                    row.getString("detail"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
