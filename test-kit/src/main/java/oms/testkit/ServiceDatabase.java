package oms.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import oms.devservices.PostgresServer;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A service's database, migrated and empty, on a real PostgreSQL, with beans that work on it. */
public final class ServiceDatabase implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final HikariDataSource pool;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  /**
   * Makes a database of its own.
   *
   * @param service whose migrations it gets, for example {@code order}
   * @param beans registers what works on it; a {@link JdbcClient}, transactions and a meter
   *     registry are there
   */
  public ServiceDatabase(String service, Consumer<AnnotationConfigApplicationContext> beans) {
    pool = new HikariDataSource(config(service));
    Flyway.configure().dataSource(pool).locations("oms/" + service + "/migration").load().migrate();
    context.registerBean(HikariDataSource.class, () -> pool);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
    context.registerBean(SimpleMeterRegistry.class);
    context.register(Transactions.class);
    beans.accept(context);
    context.refresh();
  }

  private static HikariConfig config(String service) {
    PostgresServer server = PostgresServer.shared();
    var config = new HikariConfig();
    config.setJdbcUrl(server.jdbcUrl(service + "_test_" + COUNT.incrementAndGet()));
    config.setUsername(server.username());
    config.setPassword(server.password());
    return config;
  }

  @EnableTransactionManagement
  static class Transactions {}

  /** One of the beans. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** For a look at the rows. */
  public JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  /** What a query with one number as its result answers. */
  public long number(String sql, Object... params) {
    return jdbc().sql(sql).params(params).query((row, _) -> row.getLong(1)).single();
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }
}
