package oms.benchmark.stack;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import oms.contracts.item.LineItem;
import oms.devservices.Service;

/**
 * What the shop of a benchmark sells: in each of five warehouses some SKUs that no other has, so
 * that an order's parcels are as many as its lines. Orders take the SKUs of a warehouse in turn, as
 * customers of a real shop do not all buy the same thing.
 */
public final class Catalogue {

  private static final int WAREHOUSES = 5;
  private static final int SKUS = 40;

  private static final String STOCK =
      """
      with sold as (
        select 'Mug ' || warehouse || '-' || sku as sku, 'Warehouse ' || warehouse as warehouse
          from generate_series(1, :warehouses) warehouse, generate_series(1, :skus) sku),
      movement as (
        insert into stock_movements (sku, warehouse, kind, quantity, cause)
        select sku, warehouse, 'received', 100000000, 'benchmark' from sold)
      insert into stock_levels (sku, warehouse, on_hand)
      select sku, warehouse, 100000000 from sold""";

  private static final String PRICES =
      """
      insert into prices (sku, unit_price, shipping)
      select 'Mug ' || warehouse || '-' || sku, 1000 + sku, 500
        from generate_series(1, :warehouses) warehouse, generate_series(1, :skus) sku""";

  private final AtomicLong turn = new AtomicLong();

  private Catalogue() {}

  /** Fills the warehouses and the price list. */
  public static Catalogue stockedIn(Services services) {
    fill(services, Service.ORDER, STOCK);
    fill(services, Service.BILLING, PRICES);
    return new Catalogue();
  }

  private static void fill(Services services, Service service, String sql) {
    services
        .database(service)
        .sql(sql)
        .param("warehouses", WAREHOUSES)
        .param("skus", SKUS)
        .update();
  }

  /** The lines of an order that will be sent in this many parcels, one to five. */
  public List<LineItem> lines(int parcels) {
    long sku = 1 + turn.getAndIncrement() % SKUS;
    return IntStream.rangeClosed(1, parcels)
        .mapToObj(warehouse -> new LineItem("Mug " + warehouse + "-" + sku, 1))
        .toList();
  }
}
