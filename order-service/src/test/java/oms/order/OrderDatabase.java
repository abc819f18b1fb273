package oms.order;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import oms.devservices.PostgresServer;
import oms.order.OrderProperties.SourcingRule;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A migrated order database of its own on a real PostgreSQL, with the beans that work on it. */
public final class OrderDatabase implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final HikariDataSource pool;
  private final AnnotationConfigApplicationContext context;

  public OrderDatabase() {
    PostgresServer server = PostgresServer.shared();
    var config = new HikariConfig();
    config.setJdbcUrl(server.jdbcUrl("order_test_" + COUNT.incrementAndGet()));
    config.setUsername(server.username());
    config.setPassword(server.password());
    pool = new HikariDataSource(config);
    Flyway.configure().dataSource(pool).locations("oms/order/migration").load().migrate();
    context = new AnnotationConfigApplicationContext();
    context.registerBean(HikariDataSource.class, () -> pool);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
    context.registerBean(
        OrderProperties.class,
        () ->
            new OrderProperties(
                Duration.ofSeconds(30), SourcingRule.FEWEST_PARCELS, "http://localhost:1"));
    context.register(Transactions.class);
    context.scan("oms.order.activity", "oms.order.inventory", "oms.order.ledger");
    context.refresh();
  }

  @EnableTransactionManagement
  static class Transactions {}

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  /** Puts units of a SKU on a shelf. */
  public void stock(String sku, String warehouse, long units) {
    jdbc()
        .sql("insert into stock_levels (sku, warehouse, on_hand) values (?, ?, ?)")
        .params(sku, warehouse, units)
        .update();
  }

  /** Counts what a query selects. */
  public long count(String sql, Object... params) {
    return jdbc().sql(sql).params(params).query(Long.class).single();
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }
}
