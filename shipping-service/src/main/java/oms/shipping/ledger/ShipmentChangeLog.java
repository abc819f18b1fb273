package oms.shipping.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import oms.contracts.shipping.http.ShipmentChanged;
import oms.contracts.shipping.http.ShipmentListing;
import oms.worker.changes.Change;
import oms.worker.changes.ChangeLog;
import oms.worker.changes.Position;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where what happens to shipments is read, to be told; those of rollout gates are nobody's news.
 */
@Configuration(proxyBeanMethods = false)
class ShipmentChangeLog {

  private static final String SELECT =
      """
      select event.xid::text as xid, event.id as event_id, event.type, event.detail, event.at,
             shipments.id, shipments.status, shipments.updated_at, shipments.order_id,
             shipments.warehouse
        from shipment_events event join shipments on shipments.id = event.shipment_id
       where shipments."""
          + ShipmentFilter.CUSTOMERS_ONLY;

  @Bean
  ChangeLog shipmentChanges() {
    return new ChangeLog("shipment_events", SELECT, ShipmentChangeLog::change);
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    Position position = Position.of(row);
    ShipmentListing shipment = ShipmentReads.listing(row, number);
    var told =
        new ShipmentChanged(
            position.toString(),
            row.getString("type"),
            shipment.id(),
            row.getString("detail"),
            row.getTimestamp("at").toInstant(),
            shipment);
    return new Change(position, shipment.orderId(), told);
  }
}
