package oms.order.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import oms.contracts.order.http.CatalogueItem;
import oms.contracts.order.http.StockLevel;
import oms.contracts.order.http.StockMovement;
import oms.contracts.rollout.GateOrders;
import oms.worker.page.Conditions;
import oms.worker.page.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads stock for people. What rollout gates order is not there for them. */
@Repository
public class StockReads {

  private static final String NO_GATES = "warehouse <> '" + GateOrders.WAREHOUSE + "'";

  private final JdbcClient jdbc;

  StockReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of stock, by SKU and warehouse.
   *
   * @param sku only this SKU; {@code null} for all
   * @param begins only SKUs that begin so, whatever the case; {@code null} for all
   * @param warehouse only this warehouse; {@code null} for all
   * @param after the last place of the page before
   */
  public List<StockLevel> levels(
      @Nullable String sku,
      @Nullable String begins,
      @Nullable String warehouse,
      StockPlace after,
      int limit) {
    var wanted =
        Conditions.of("(sku, warehouse) > (:afterSku, :afterWarehouse) and " + NO_GATES)
            .and("sku", sku, "sku = :sku")
            .and("begins", begins, Queries::pattern, "sku ilike :begins")
            .and("warehouse", warehouse, "warehouse = :warehouse");
    return jdbc.sql(
            """
            select sku, warehouse, on_hand, reserved from stock_levels
             where %s
             order by sku, warehouse
             limit :limit"""
                .formatted(wanted.sql()))
        .params(wanted.params())
        .param("afterSku", after.sku())
        .param("afterWarehouse", after.warehouse())
        .param("limit", limit)
        .query(StockReads::level)
        .list();
  }

  static StockLevel level(ResultSet row, int number) throws SQLException {
    long onHand = row.getLong("on_hand");
    long reserved = row.getLong("reserved");
    return new StockLevel(
        row.getString("sku"), row.getString("warehouse"), onHand, reserved, onHand - reserved);
  }

  /** Whether a SKU was ever stocked anywhere. */
  public boolean isKnown(String sku) {
    return jdbc.sql(
            "select exists (select from stock_levels where sku = :sku and %s)".formatted(NO_GATES))
        .param("sku", sku)
        .query(Boolean.class)
        .single();
  }

  /**
   * A page of the log of a SKU, newest first.
   *
   * @param warehouse only there; {@code null} for everywhere
   * @param before the last line of the page before; empty for the first page
   */
  public List<StockMovement> movements(
      String sku, @Nullable String warehouse, Optional<Long> before, int limit) {
    return jdbc.sql(
            """
            select id, sku, warehouse, kind, quantity, cause, reason, at from stock_movements
             where sku = :sku and id < :before and %s %s
             order by id desc
             limit :limit"""
                .formatted(NO_GATES, warehouse == null ? "" : "and warehouse = :warehouse"))
        .param("sku", sku)
        .param("before", before.orElse(Long.MAX_VALUE))
        .param("warehouse", warehouse)
        .param("limit", limit)
        .query(StockReads::movement)
        .list();
  }

  private static StockMovement movement(ResultSet row, int number) throws SQLException {
    return new StockMovement(
        row.getLong("id"),
        row.getString("sku"),
        row.getString("warehouse"),
        row.getString("kind"),
        row.getLong("quantity"),
        row.getString("cause"),
        row.getString("reason"),
        row.getTimestamp("at").toInstant());
  }

  /**
   * A page of what is sold, by SKU.
   *
   * @param after the last SKU of the page before; {@code null} for the first page
   */
  public List<CatalogueItem> catalogue(@Nullable String after, int limit) {
    return jdbc.sql(
            """
            select sku, sum(on_hand - reserved)::bigint as available from stock_levels
             where sku > coalesce(:after, '') and %s
             group by sku order by sku
             limit :limit"""
                .formatted(NO_GATES))
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> new CatalogueItem(row.getString("sku"), row.getLong("available")))
        .list();
  }
}
