package oms.devservices;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server whose binaries come with this module; it needs nothing else on the machine. */
final class EmbeddedPostgresEngine implements PostgresEngine {

  private final Path directory;
  private final boolean keepsData;
  private EmbeddedPostgres server;

  private EmbeddedPostgresEngine(Path directory, boolean keepsData) {
    this.directory = directory;
    this.keepsData = keepsData;
    this.server = launch(ServicePort.free());
  }

  static EmbeddedPostgresEngine start(PostgresOptions options) {
    Path kept = options.dataDirectory();
    return kept == null
        ? new EmbeddedPostgresEngine(Directories.temporary("oms-postgres"), false)
        : new EmbeddedPostgresEngine(Directories.create(kept), true);
  }

  private EmbeddedPostgres launch(int port) {
    try {
      return EmbeddedPostgres.builder()
          .setDataDirectory(directory)
          .setCleanDataDirectory(false)
          .setPort(port)
          // What was acknowledged is kept when the server is killed; the library's default loses
          // it.
          .setServerConfig("synchronous_commit", "on")
          .setRegisterShutdownHook(false)
          .start();
    } catch (IOException | IllegalStateException e) {
      throw new DevServiceException(
          "The embedded PostgreSQL does not start (%s). %s Otherwise set SPRING_DATASOURCE_URL to a server of yours"
              .formatted(e.getMessage(), hint()),
          e);
    }
  }

  private String hint() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return root && !LinuxUtils.isUnshareAvailable()
        ? "PostgreSQL refuses to run as root and 'unshare -U' does not work here: use another user."
        : "Look into " + directory + ".";
  }

  @Override
  public String description() {
    String why = "no SPRING_DATASOURCE_URL, no Docker with " + DockerPostgres.IMAGE;
    return keepsData
        ? "embedded PostgreSQL 17 on port %d, data in %s".formatted(port(), directory)
        : "embedded PostgreSQL 17 on port %d (%s)".formatted(port(), why);
  }

  @Override
  public int port() {
    return server.getPort();
  }

  @Override
  public String username() {
    return "postgres";
  }

  @Override
  public String password() {
    return "postgres";
  }

  @Override
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
  }

  @Override
  public void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void restart() {
    server = launch(port());
  }

  @Override
  public void close() {
    stop();
    if (!keepsData && Files.exists(directory)) {
      Directories.delete(directory);
    }
  }
}
