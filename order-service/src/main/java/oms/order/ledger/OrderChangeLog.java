package oms.order.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import oms.contracts.order.http.OrderChanged;
import oms.worker.changes.Change;
import oms.worker.changes.ChangeLog;
import oms.worker.changes.Position;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where what happens to orders is read, to be told; what rollout gates order is nobody's news. */
@Configuration(proxyBeanMethods = false)
class OrderChangeLog {

  private static final String SELECT =
      """
      select event.xid::text as xid, event.id as event_id, event.type, event.subject, event.detail,
             event.at, orders.id, orders.status, orders.received_at, orders.customer_id
        from order_events event join orders on orders.id = event.order_id
       where orders."""
          + OrderFilter.CUSTOMERS_ONLY;

  @Bean
  ChangeLog orderChanges() {
    return new ChangeLog("order_events", SELECT, OrderChangeLog::change);
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    Position position = Position.of(row);
    var told =
        new OrderChanged(
            position.toString(),
            row.getString("type"),
            row.getString("subject"),
            row.getString("detail"),
            row.getTimestamp("at").toInstant(),
            OrderReads.summary(row, number));
    return new Change(position, told.order().id(), told);
  }
}
