package oms.shipping.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.http.ShipmentDetails;
import oms.contracts.shipping.http.ShipmentListing;
import oms.worker.page.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads shipments. Nothing here asks Temporal. */
@Repository
public class ShipmentReads {

  private final JdbcClient jdbc;

  ShipmentReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One shipment; empty before it is booked, called back or given up. */
  public Optional<ShipmentDetails> find(String id) {
    return jdbc.sql("select * from shipments where id = :id")
        .param("id", id)
        .query(
            (row, _) ->
                new ShipmentDetails(
                    row.getString("id"),
                    ShipmentStatus.of(row.getString("status")),
                    row.getTimestamp("updated_at").toInstant(),
                    Lines.COLUMN.read(row.getString("items")),
                    row.getString("order_id"),
                    row.getString("warehouse"),
                    row.getString("courier_reference")))
        .optional();
  }

  /** Whether a list can start behind this shipment. */
  public boolean isListed(String id) {
    return jdbc.sql(
            "select exists (select from shipments where id = :id and booked_at is not null)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /**
   * A page of shipments, the one booked last first.
   *
   * @param before id of the last shipment of the page before; {@code null} for the first page
   */
  public List<ShipmentListing> newestFirst(
      ShipmentFilter filter, @Nullable String before, int limit) {
    Conditions conditions = filter.conditions(before);
    return jdbc.sql(
            """
            select id, status, updated_at, order_id, warehouse from shipments
             where %s
             order by booked_at desc, id desc
             limit :limit"""
                .formatted(conditions.sql()))
        .params(conditions.params())
        .param("limit", limit)
        .query(ShipmentReads::listing)
        .list();
  }

  /** Shipments that a carrier has something to do for, the one booked first first. */
  public List<ShipmentListing> pending(int limit) {
    return jdbc.sql(
            """
            select id, status, updated_at, order_id, warehouse from shipments
             where status in ('booked', 'dispatched') and %s
             order by booked_at, id
             limit :limit"""
                .formatted(ShipmentFilter.CUSTOMERS_ONLY))
        .param("limit", limit)
        .query(ShipmentReads::listing)
        .list();
  }

  static ShipmentListing listing(ResultSet row, int number) throws SQLException {
    return new ShipmentListing(
        row.getString("id"),
        ShipmentStatus.of(row.getString("status")),
        row.getTimestamp("updated_at").toInstant(),
        row.getString("order_id"),
        row.getString("warehouse"));
  }
}
