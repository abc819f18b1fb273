package oms.devservices;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A container, steered by the {@code docker} program. It is taken only where the image is there
 * already: nothing is ever downloaded.
 */
final class DockerPostgres implements PostgresEngine {

  static final String IMAGE = "postgres:17";

  private static final Duration CHECK_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

  private final Path docker;
  private final String name = "oms-postgres-" + UUID.randomUUID();
  private final int port = FreePort.find();

  private DockerPostgres(Path docker) {
    this.docker = docker;
  }

  static Optional<DockerPostgres> start(PostgresOptions options, Map<String, String> environment) {
    if (options.dataDirectory() != null) {
      return Optional.empty();
    }
    return Programs.find("docker", environment)
        .map(DockerPostgres::new)
        .filter(DockerPostgres::hasImage)
        .map(DockerPostgres::run);
  }

  private boolean hasImage() {
    return Command.of(docker, "image", "inspect", IMAGE).succeedsWithin(CHECK_TIMEOUT);
  }

  private DockerPostgres run() {
    docker(
        "run",
        "--detach",
        "--name=" + name,
        "--publish=127.0.0.1:" + port + ":5432",
        "--env=POSTGRES_PASSWORD=" + password(),
        IMAGE);
    awaitReady();
    return this;
  }

  private void docker(String... arguments) {
    Command.of(docker, arguments).runWithin(START_TIMEOUT);
  }

  /** Asked over TCP: the image's first, throw-away server listens on its socket only. */
  private void awaitReady() {
    var ready = Command.of(docker, "exec", name, "pg_isready", "--host=127.0.0.1");
    Readiness.await(description(), START_TIMEOUT, () -> ready.succeedsWithin(CHECK_TIMEOUT));
  }

  @Override
  public String description() {
    return "container of %s on port %d (Docker answers and has the image)".formatted(IMAGE, port);
  }

  @Override
  public int port() {
    return port;
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
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  @Override
  public void stop() {
    docker("stop", name);
  }

  @Override
  public void restart() {
    docker("start", name);
    awaitReady();
  }

  @Override
  public void close() {
    docker("rm", "--force", "--volumes", name);
  }
}
