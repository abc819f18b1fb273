package oms.benchmark.reads;

import java.util.concurrent.ThreadLocalRandom;
import oms.benchmark.stack.Services;
import oms.devservices.Service;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Completed orders of two fulfilments each, put straight into the tables of order-service and
 * shipping-service.
 *
 * @param count how many
 */
record StoredOrders(int count) {

  private static final String ORDERS =
      """
      insert into orders (id, customer_id, items, status, received_at, updated_at, completed_at)
      select 'stored-' || n, 'customer-' || n % 1000,
             '[{"sku": "Mug 1-1", "quantity": 1}, {"sku": "Mug 2-1", "quantity": 2}]', 'completed',
             now() - n * interval '1 minute', now() - n * interval '1 minute',
             now() - n * interval '1 minute'
        from generate_series(1, :count) n""";

  private static final String FULFILMENTS =
      """
      insert into fulfilments (id, order_id, position, warehouse, items, status, currency,
                               sub_total, tax, shipping, total, payment_status)
      select 'stored-' || n || ':' || part, 'stored-' || n, part, 'Warehouse ' || part,
             '[{"sku": "Mug 1-1", "quantity": 1}]', 'completed', 'USD', 1000, 200, 500, 1700,
             'success'
        from generate_series(1, :count) n, generate_series(1, 2) part""";

  private static final String SHIPMENTS =
      """
      insert into shipments (id, order_id, warehouse, items, status, courier_reference, booked_at,
                             updated_at, reported_at)
      select 'stored-' || n || ':' || part, 'stored-' || n, 'Warehouse ' || part,
             '[{"sku": "Mug 1-1", "quantity": 1}]', 'delivered', 'courier-' || n || ':' || part,
             now() - n * interval '1 minute', now() - n * interval '1 minute',
             now() - n * interval '1 minute'
        from generate_series(1, :count) n, generate_series(1, 2) part""";

  /** Writes them, and lets PostgreSQL do now what it would otherwise do while it is measured. */
  StoredOrders fill(Services services) {
    JdbcClient order = services.database(Service.ORDER);
    insert(order, ORDERS);
    insert(order, FULFILMENTS);
    JdbcClient shipping = services.database(Service.SHIPPING);
    insert(shipping, SHIPMENTS);
    order.sql("vacuum analyze").update();
    shipping.sql("vacuum analyze").update();
    return this;
  }

  private void insert(JdbcClient database, String sql) {
    database.sql(sql).param("count", count).update();
  }

  /** The path of one of them, any. */
  String anyPath() {
    return "/orders/stored-" + ThreadLocalRandom.current().nextInt(1, count + 1);
  }
}
