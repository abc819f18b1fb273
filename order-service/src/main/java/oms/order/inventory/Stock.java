package oms.order.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import oms.contracts.item.LineItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The stock of all warehouses. Each method runs within its caller's transaction.
 *
 * <p>Rows are always locked in the order of SKU and warehouse, so that orders for the same goods
 * wait for each other instead of ending in a deadlock. What keeps stock from being sold twice is
 * the conditional update together with the table's checks.
 */
@Repository
public class Stock {

  private final JdbcClient jdbc;
  private final Sourcing sourcing;
  private final Assortment assortment;

  Stock(JdbcClient jdbc, Sourcing sourcing, Assortment assortment) {
    this.jdbc = jdbc;
    this.sourcing = sourcing;
    this.assortment = assortment;
  }

  /** Picks warehouses for an order's lines. The rows stay locked until the transaction ends. */
  public List<Allocation> source(List<LineItem> lines) {
    List<String> skus = lines.stream().map(LineItem::sku).distinct().sorted().toList();
    assortment.stockUp(skus);
    return sourcing.source(lines, new Shelves(lock(skus)));
  }

  private List<Shelves.Free> lock(List<String> skus) {
    return jdbc.sql(
            """
            select sku, warehouse, on_hand - reserved as quantity
              from stock_levels
             where sku in (:skus)
             order by sku, warehouse
               for update""")
        .param("skus", skus)
        .query(
            (row, _) ->
                new Shelves.Free(
                    row.getString("sku"), row.getString("warehouse"), row.getLong("quantity")))
        .list();
  }

  /** Holds stock for one fulfilment whose warehouse was picked in this transaction. */
  public void hold(String orderId, String fulfilmentId, String warehouse, List<LineItem> lines) {
    quantities(lines)
        .forEach((sku, quantity) -> hold(orderId, fulfilmentId, warehouse, sku, quantity));
  }

  private static Map<String, Long> quantities(List<LineItem> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                LineItem::sku, TreeMap::new, Collectors.summingLong(LineItem::quantity)));
  }

  private void hold(
      String orderId, String fulfilmentId, String warehouse, String sku, long quantity) {
    int held =
        jdbc.sql(
                """
                with held as (
                  update stock_levels
                     set reserved = reserved + :quantity
                   where sku = :sku and warehouse = :warehouse
                     and on_hand - reserved >= :quantity
                  returning sku, warehouse),
                moved as (
                  insert into stock_movements (sku, warehouse, kind, quantity, cause)
                  select sku, warehouse, 'held', :quantity, :fulfilmentId from held)
                insert into reservations
                       (fulfilment_id, order_id, sku, warehouse, quantity, status, held_at)
                select :fulfilmentId, :orderId, sku, warehouse, :quantity, 'held', now()
                  from held""")
            .param("quantity", quantity)
            .param("sku", sku)
            .param("warehouse", warehouse)
            .param("fulfilmentId", fulfilmentId)
            .param("orderId", orderId)
            .update();
    if (held != 1) {
      throw new IllegalStateException("Stock of " + sku + " is gone although its row was locked");
    }
  }

  /** The goods of these fulfilments have left: they are no longer held, nor on hand. */
  public void ship(Collection<String> fulfilmentIds) {
    settle(fulfilmentIds, "consumed", "shipped", 1);
  }

  /** Gives back what is still held for these fulfilments. */
  public void release(Collection<String> fulfilmentIds) {
    settle(fulfilmentIds, "released", "released", 0);
  }

  private void settle(
      Collection<String> fulfilmentIds, String status, String movement, int leavesShelf) {
    if (fulfilmentIds.isEmpty() || lockHeld(fulfilmentIds).isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with settled as (
              update reservations set status = :status, settled_at = now()
               where fulfilment_id in (:ids) and status = 'held'
              returning fulfilment_id, sku, warehouse, quantity),
            moved as (
              insert into stock_movements (sku, warehouse, kind, quantity, cause)
              select sku, warehouse, :movement, quantity, fulfilment_id from settled),
            total as (
              select sku, warehouse, sum(quantity)::bigint as quantity
                from settled group by sku, warehouse)
            update stock_levels level
               set reserved = level.reserved - total.quantity,
                   on_hand = level.on_hand - total.quantity * :leavesShelf
              from total
             where level.sku = total.sku and level.warehouse = total.warehouse""")
        .param("status", status)
        .param("movement", movement)
        .param("leavesShelf", leavesShelf)
        .param("ids", fulfilmentIds)
        .update();
  }

  private List<String> lockHeld(Collection<String> fulfilmentIds) {
    return jdbc.sql(
            """
            select level.sku
              from stock_levels level
             where exists (select from reservations r
                            where r.fulfilment_id in (:ids) and r.status = 'held'
                              and r.sku = level.sku and r.warehouse = level.warehouse)
             order by level.sku, level.warehouse
               for update""")
        .param("ids", fulfilmentIds)
        .query((row, _) -> row.getString("sku"))
        .list();
  }
}
