package oms.shipping.ledger;

import java.util.List;
import oms.contracts.shipping.http.ShipmentEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to shipments: append-only, each thing once. */
@Repository
public class Timeline {

  private final JdbcClient jdbc;

  Timeline(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void append(String shipmentId, String type, String detail) {
    jdbc.sql(
            """
            insert into shipment_events (shipment_id, order_id, type, detail, at)
            select id, order_id, :type, :detail, now() from shipments where id = :id
            on conflict (shipment_id, type) do nothing""")
        .param("type", type)
        .param("detail", detail)
        .param("id", shipmentId)
        .update();
  }

  /** What happened to a shipment, oldest first; empty for an unknown one. */
  public List<ShipmentEvent> of(String shipmentId) {
    return jdbc.sql(
            "select type, detail, at from shipment_events where shipment_id = :id order by id")
        .param("id", shipmentId)
        .query(
            (row, _) ->
                new ShipmentEvent(
                    row.getString("type"),
                    row.getString("detail"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
