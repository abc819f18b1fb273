package oms.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {

  private static final Map<String, String> NOTHING_ELSE = Map.of("PATH", "");

  @Test
  void databasesAreCreatedWhenTheyAreAskedFor() throws SQLException {
    PostgresServer server = PostgresServer.shared();
    try (var first = connect(server, "made_once")) {
      run(first, "create table kept (id int)");
    }
    try (var again = connect(server, "made_once")) {
      run(again, "insert into kept values (1)");
    }
  }

  @Test
  void theSharedServerIsOne() {
    assertThat(PostgresServer.shared()).isSameAs(PostgresServer.shared());
  }

  @Test
  void anOutageKeepsDataAndPort() throws SQLException {
    try (var server = PostgresServer.start(PostgresOptions.defaults(), NOTHING_ELSE)) {
      String url = server.jdbcUrl("outage");
      try (var connection = connect(server, "outage")) {
        run(connection, "create table kept (id int)");
      }
      server.stop();
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> DriverManager.getConnection(url, server.username(), ""));
      server.restart();
      assertThat(server.jdbcUrl("outage")).isEqualTo(url);
      try (var connection = connect(server, "outage")) {
        run(connection, "select * from kept");
      }
    }
  }

  @Test
  void dataInADirectoryOfTheCallersOutliveTheServer(@TempDir Path directory) throws SQLException {
    var options = PostgresOptions.defaults().keepingDataIn(directory.resolve("postgres"));
    try (var server = PostgresServer.start(options, NOTHING_ELSE);
        var connection = connect(server, "kept")) {
      run(connection, "create table kept (id int)");
    }
    try (var server = PostgresServer.start(options, NOTHING_ELSE);
        var connection = connect(server, "kept")) {
      run(connection, "select * from kept");
      assertThat(server.description()).contains(directory.toString());
    }
  }

  @Test
  void aServerNamedByTheEnvironmentIsTakenFirst() throws SQLException {
    PostgresServer shared = PostgresServer.shared();
    var environment =
        Map.of(
            "SPRING_DATASOURCE_URL", shared.jdbcUrl("named") + "?ApplicationName=named",
            "SPRING_DATASOURCE_USERNAME", shared.username(),
            "SPRING_DATASOURCE_PASSWORD", shared.password());
    try (var server = PostgresServer.start(PostgresOptions.defaults(), environment);
        var connection = connect(server, "beside")) {
      run(connection, "select 1");
      assertThat(server.description()).contains("SPRING_DATASOURCE_URL");
      assertThat(server.jdbcUrl("beside")).endsWith("/beside?ApplicationName=named");
      assertThatExceptionOfType(DevServiceException.class).isThrownBy(server::stop);
    }
    try (var stillThere = connect(shared, "named")) {
      run(stillThere, "select 1");
    }
  }

  @Test
  void anUnreadableUrlIsRefusedWithWhatToDo() {
    var environment = Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql://localhost/oms");
    assertThatExceptionOfType(DevServiceException.class)
        .isThrownBy(() -> PostgresServer.start(PostgresOptions.defaults(), environment))
        .withMessageContaining("jdbc:postgresql://host:port/database, or unset it");
  }

  @Test
  void aDatabaseNameThatNeedsQuotingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostgresServer.shared().jdbcUrl("oms; drop database oms"));
  }

  private static Connection connect(PostgresServer server, String database) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(database), server.username(), server.password());
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
