package oms.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container, where there is an engine with the images. */
class DockerPostgresTests {

  private static final Map<String, String> PATH_ONLY = Map.of("PATH", System.getenv("PATH"));
  private static final Duration REAPED = Duration.ofSeconds(60);

  /** Starts a server, tells where it is, and waits to be killed. */
  static final class Holder {
    public static void main(String[] file) throws Exception {
      var server = DockerPostgres.start(PostgresOptions.defaults(), PATH_ONLY).orElseThrow();
      Files.writeString(Path.of(file[0] + ".new"), server.jdbcUrl("postgres"));
      Files.move(Path.of(file[0] + ".new"), Path.of(file[0]));
      Thread.currentThread().join();
    }
  }

  @BeforeAll
  static void anEngineWithTheImages() {
    var docker = Programs.find("docker", PATH_ONLY);
    assumeTrue(docker.isPresent(), "No docker on the PATH");
    var images =
        Command.of(
            docker.orElseThrow(), "image", "inspect", DockerPostgres.IMAGE, DockerPostgres.REAPER);
    assumeTrue(
        images.succeedsWithin(Duration.ofSeconds(5)),
        "No engine with %s and %s".formatted(DockerPostgres.IMAGE, DockerPostgres.REAPER));
  }

  @Test
  void itIsTakenBeforeTheEmbeddedOne() throws SQLException {
    try (var server = PostgresServer.start(PostgresOptions.defaults(), PATH_ONLY);
        var connection = connect(server.jdbcUrl("taken"))) {
      assertThat(server.description()).startsWith("container of postgres:17");
      run(connection, "select 1");
    }
  }

  @Test
  void anOutageKeepsDataAndPort() throws SQLException {
    try (var server = PostgresServer.start(PostgresOptions.defaults(), PATH_ONLY)) {
      String url = server.jdbcUrl("outage");
      try (var connection = connect(url)) {
        run(connection, "create table kept (id int)");
      }
      server.stop();
      assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(url));
      server.restart();
      assertThat(server.jdbcUrl("outage")).isEqualTo(url);
      try (var connection = connect(url)) {
        run(connection, "select * from kept");
      }
    }
  }

  @Test
  void aKilledJvmLeavesNoServerBehind(@TempDir Path folder) throws Exception {
    Path told = folder.resolve("url");
    Process holder = quiet(holder(told));
    try {
      Readiness.await("the holder", REAPED, () -> Files.exists(told) || !holder.isAlive());
      assertThat(connects(Files.readString(told))).isTrue();
    } finally {
      holder.destroyForcibly();
    }
    String url = Files.readString(told);
    Readiness.await("the reaper", REAPED, () -> !connects(url));
  }

  private static Process quiet(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  private static List<String> holder(Path told) throws IOException {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-classpath",
        System.getProperty("java.class.path"),
        Holder.class.getName(),
        told.toString());
  }

  private static boolean connects(String url) {
    try (var _ = connect(url)) {
      return true;
    } catch (SQLException _) {
      return false;
    }
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", "postgres");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
