package oms.system.invariant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The orders that a check is about, as order-service has them.
 *
 * @param orders their rows
 * @param parts their fulfilments
 */
record Scope(List<OrderState> orders, List<Part> parts) {

  private static final String ORDERS =
      """
      select id, status from orders where id = any(:ids) order by received_at
      """;

  private static final String PARTS =
      """
      select f.id, f.order_id, f.status = 'completed' as delivered, coalesce(f.total, 0) as total,
             o.status in ('completed', 'failed', 'cancelled', 'timedOut') as order_ended
        from fulfilments f join orders o on o.id = f.order_id
       where o.id = any(:ids)
      """;

  static Scope of(Collection<String> orderIds, JdbcClient database) {
    String[] ids = orderIds.toArray(String[]::new);
    return new Scope(
        database.sql(ORDERS).param("ids", ids).query(OrderState::of).list(),
        database.sql(PARTS).param("ids", ids).query(Part::of).list());
  }

  Map<String, Object> parameters() {
    List<Part> delivered = parts.stream().filter(Part::delivered).toList();
    return Map.of(
        "orders", ids(orders),
        "ended", ids(orders.stream().filter(OrderState::ended).toList()),
        "delivered", parts(delivered),
        "totals", delivered.stream().map(Part::total).toArray(Long[]::new),
        "lost", parts(parts.stream().filter(Part::lost).toList()));
  }

  private static String[] ids(List<OrderState> orders) {
    return orders.stream().map(OrderState::id).toArray(String[]::new);
  }

  private static String[] parts(List<Part> parts) {
    return parts.stream().map(Part::id).toArray(String[]::new);
  }
}
