package oms.shipping;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import oms.devservices.PostgresServer;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A migrated shipping database of its own on a real PostgreSQL, with the beans that work on it. */
public final class ShippingDatabase implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final HikariDataSource pool;
  private final AnnotationConfigApplicationContext context;

  public ShippingDatabase() {
    PostgresServer server = PostgresServer.shared();
    var config = new HikariConfig();
    config.setJdbcUrl(server.jdbcUrl("shipping_test_" + COUNT.incrementAndGet()));
    config.setUsername(server.username());
    config.setPassword(server.password());
    pool = new HikariDataSource(config);
    Flyway.configure().dataSource(pool).locations("oms/shipping/migration").load().migrate();
    context = new AnnotationConfigApplicationContext();
    context.registerBean(HikariDataSource.class, () -> pool);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
    context.register(Transactions.class);
    context.scan("oms.shipping.ledger");
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
