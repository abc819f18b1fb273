package oms.worker.changes;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where connections come from that are not of a pool. */
@FunctionalInterface
public interface ConnectionSource {

  /** Opens a connection, which its caller closes. */
  Connection connect() throws SQLException;

  /** Connections beside a pool, to the same database. */
  static ConnectionSource beside(HikariDataSource pool) {
    return () -> DriverManager.getConnection(pool.getJdbcUrl(), properties(pool));
  }

  private static Properties properties(HikariDataSource pool) {
    var properties = new Properties();
    properties.putAll(pool.getDataSourceProperties());
    if (pool.getUsername() != null) {
      properties.setProperty("user", pool.getUsername());
    }
    if (pool.getPassword() != null) {
      properties.setProperty("password", pool.getPassword());
    }
    properties.setProperty("ApplicationName", "oms changes");
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }
}
