package oms.devservices;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A PostgreSQL server. Taken is the first of: the one that {@code SPRING_DATASOURCE_URL} names; a
 * container, where Docker answers and has the image {@value DockerPostgres#IMAGE}; an embedded one,
 * which needs nothing and also runs as root.
 *
 * <p>Closing it ends the server and throws its data away, unless it was given or told to keep them.
 * Methods that start or reach a server throw {@link DevServiceException} with a sentence that says
 * what to do.
 */
public final class PostgresServer implements AutoCloseable {

  private final PostgresEngine engine;
  private final Ending ending;

  private PostgresServer(PostgresEngine engine, boolean endsWithJvm) {
    this.engine = engine;
    this.ending = Ending.of("postgres", engine::close, endsWithJvm);
  }

  /** Starts a server whose data are thrown away. */
  public static PostgresServer start() {
    return start(PostgresOptions.defaults());
  }

  /** Starts a server. */
  public static PostgresServer start(PostgresOptions options) {
    return start(options, System.getenv());
  }

  static PostgresServer start(PostgresOptions options, Map<String, String> environment) {
    var choices =
        Stream.<Supplier<Optional<? extends PostgresEngine>>>of(
            () -> GivenPostgres.find(environment),
            () -> DockerPostgres.start(options, environment),
            () -> Optional.of(EmbeddedPostgresEngine.start(options)));
    PostgresEngine engine =
        choices.map(Supplier::get).flatMap(Optional::stream).findFirst().orElseThrow();
    return new PostgresServer(engine, options.endsWithJvm());
  }

  /** The one server that all tests of this JVM share; it ends with the JVM. */
  public static PostgresServer shared() {
    return Shared.SERVER;
  }

  /**
   * The JDBC URL of a database, which is created if it is missing.
   *
   * @param database lower-case letters, digits and underscores
   */
  public String jdbcUrl(String database) {
    Databases.createIfMissing(engine, database);
    return engine.jdbcUrl(database);
  }

  /** Who owns the databases. */
  public String username() {
    return engine.username();
  }

  /** The password of {@link #username()}. */
  public String password() {
    return engine.password();
  }

  /** Where it listens. */
  public int port() {
    return engine.port();
  }

  /** Which server was taken and why, as a phrase to print. */
  public String description() {
    return engine.description();
  }

  /** Stops the server and keeps its data and its port; for tests of an outage. */
  public void stop() {
    engine.stop();
  }

  /** Starts the server again after {@link #stop()}, on the same port and data. */
  public void restart() {
    engine.restart();
  }

  /** Ends the server. Idempotent; a server that was given is left alone. */
  @Override
  public void close() {
    ending.close();
  }

  private static final class Shared {
    private static final PostgresServer SERVER = PostgresServer.start();
  }
}
