package oms.shipping.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the shipments' rows say and somebody has not heard yet. Each method can be repeated. */
@Repository
public class Untold {

  private final JdbcClient jdbc;

  /** What the rows of a database say. */
  public Untold(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A delivery that its workflow has not been told of.
   *
   * @param id the shipment
   * @param at when it was delivered (UTC)
   */
  public record Delivery(String id, Instant at) {}

  /** The delivery of a shipment; empty if it is not delivered. */
  public Optional<Delivery> delivery(String id) {
    return jdbc.sql("select id, updated_at from shipments where id = :id and status = 'delivered'")
        .param("id", id)
        .query(Untold::delivery)
        .optional();
  }

  /**
   * Takes deliveries to be told now. They come up again unless they are {@link #told}, each time
   * after twice as long, so that those which cannot be told do not stand before the others.
   */
  public List<Delivery> claimDeliveries(int limit) {
    return jdbc.sql(
            """
            update shipments
               set report_after = now() + least(greatest(now() - updated_at, interval '5 seconds'),
                                                interval '5 minutes')
             where id in (select id from shipments
                           where status = 'delivered' and reported_at is null
                             and report_after <= now()
                           order by report_after limit :limit
                             for update skip locked)
            returning id, updated_at""")
        .param("limit", limit)
        .query(Untold::delivery)
        .list();
  }

  private static Delivery delivery(ResultSet row, int number) throws SQLException {
    return new Delivery(row.getString("id"), row.getTimestamp("updated_at").toInstant());
  }

  /** Remembers that a workflow was told of its delivery. */
  public void told(String id) {
    jdbc.sql("update shipments set reported_at = now() where id = :id and reported_at is null")
        .param("id", id)
        .update();
  }

  /** Shipments that are over and whose courier has not been told, the oldest first. */
  public List<String> callBacks(int limit) {
    return jdbc.sql(
            """
            select id from shipments
             where status in ('cancelled', 'failed') and courier_told_at is null
             order by updated_at limit :limit""")
        .param("limit", limit)
        .query((row, _) -> row.getString("id"))
        .list();
  }

  /** Remembers that the courier was told. */
  public void courierTold(Collection<String> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql("update shipments set courier_told_at = now() where id in (:ids)")
          .param("ids", ids)
          .update();
    }
  }
}
