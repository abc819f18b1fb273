package oms.devservices;

/** What stands behind a {@link PostgresServer}. */
sealed interface PostgresEngine permits GivenPostgres, DockerPostgres, EmbeddedPostgresEngine {

  String description();

  int port();

  String username();

  String password();

  /** The URL of a database, whether it exists or not. */
  String jdbcUrl(String database);

  /** Stops it and keeps data and port. */
  void stop();

  /** Starts it again. */
  void restart();

  /** Ends it for good. */
  void close();
}
