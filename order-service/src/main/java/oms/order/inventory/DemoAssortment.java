package oms.order.inventory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The assortment of the reference's web UI and load generator: any SKU is sold, except those that
 * contain {@value #NEVER_IN_STOCK}, of which there is never any stock.
 */
final class DemoAssortment implements Assortment {

  private static final String NEVER_IN_STOCK = "Adidas";

  private final JdbcClient jdbc;

  DemoAssortment(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void stockUp(List<String> skus) {
    List<String> sold = skus.stream().filter(sku -> !sku.contains(NEVER_IN_STOCK)).toList();
    if (!sold.isEmpty()) {
      deliver(sold);
    }
  }

  /** Checks before it inserts: an insert that conflicts would lock rows out of their order. */
  private void deliver(List<String> skus) {
    jdbc.sql(
            """
            with missing as (
              select wanted.sku, place.warehouse
                from unnest(array[:skus]) as wanted (sku),
                     unnest(array['Warehouse A', 'Warehouse B']) as place (warehouse)
               where not exists (select from stock_levels level
                                  where level.sku = wanted.sku
                                    and level.warehouse = place.warehouse)
               order by sku, warehouse),
            delivered as (
              insert into stock_levels (sku, warehouse, on_hand)
              select sku, warehouse, 1000000 from missing
              on conflict do nothing
              returning sku, warehouse, on_hand)
            insert into stock_movements (sku, warehouse, kind, quantity, cause)
            select sku, warehouse, 'received', on_hand, 'demo' from delivered""")
        .param("skus", skus)
        .update();
  }
}
