package oms.billing.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import oms.contracts.billing.http.ChargeChanged;
import oms.contracts.billing.http.ChargeSummary;
import oms.worker.changes.Change;
import oms.worker.changes.ChangeLog;
import oms.worker.changes.Position;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where what happens to charges is read, to be told; those of rollout gates are nobody's news. */
@Configuration(proxyBeanMethods = false)
class ChargeChangeLog {

  private static final String SELECT =
      """
      select event.xid::text as xid, event.id as event_id, event.event, event.detail, event.at,
             %s
        from charge_events event join charges on charges.key = event.charge_key
       where charges.%s"""
          .formatted(ChargeReads.SUMMARY, ChargeFilter.CUSTOMERS_ONLY);

  @Bean
  ChangeLog chargeChanges() {
    return new ChangeLog("charge_events", SELECT, ChargeChangeLog::change);
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    Position position = Position.of(row);
    ChargeSummary charge = ChargeReads.summary(row, number);
    var told =
        new ChargeChanged(
            position.toString(),
            row.getString("event"),
            charge.key(),
            row.getString("detail"),
            row.getTimestamp("at").toInstant(),
            charge);
    return new Change(position, charge.orderId(), told);
  }
}
