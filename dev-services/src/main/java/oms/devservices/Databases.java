package oms.devservices;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Creates databases on a server. */
final class Databases {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final String DUPLICATE_DATABASE = "42P04";
  private static final String UNIQUE_VIOLATION = "23505";

  private Databases() {}

  static void createIfMissing(PostgresEngine engine, String database) {
    if (!NAME.matcher(database).matches()) {
      throw new IllegalArgumentException("'" + database + "' is not a plain database name");
    }
    try (var connection =
            DriverManager.getConnection(
                engine.jdbcUrl("postgres"), engine.username(), engine.password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + database);
    } catch (SQLException e) {
      if (!existsAlready(e)) {
        throw new DevServiceException(
            "The database %s cannot be created on %s: %s"
                .formatted(database, engine.description(), e.getMessage()),
            e);
      }
    }
  }

  /** Two callers creating it at once collide in the catalogue's index rather than by name. */
  private static boolean existsAlready(SQLException e) {
    return DUPLICATE_DATABASE.equals(e.getSQLState()) || UNIQUE_VIOLATION.equals(e.getSQLState());
  }
}
