package oms.devservices;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that somebody else runs and the environment names. */
record GivenPostgres(String host, int port, String parameters, String username, String password)
    implements PostgresEngine {

  private static final Pattern URL =
      Pattern.compile("jdbc:postgresql://([^:/?]+)(?::(\\d+))?(?:/[^?]*)?(\\?.*)?");

  static Optional<GivenPostgres> find(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("SPRING_DATASOURCE_URL"))
        .filter(url -> !url.isBlank())
        .map(url -> parse(url, environment));
  }

  private static GivenPostgres parse(String url, Map<String, String> environment) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new DevServiceException(
          "SPRING_DATASOURCE_URL is '%s': give it as jdbc:postgresql://host:port/database, or unset it"
              .formatted(url));
    }
    return new GivenPostgres(
        parts.group(1),
        Optional.ofNullable(parts.group(2)).map(Integer::valueOf).orElse(5432),
        Optional.ofNullable(parts.group(3)).orElse(""),
        environment.getOrDefault("SPRING_DATASOURCE_USERNAME", "postgres"),
        environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
  }

  @Override
  public String description() {
    return "PostgreSQL at %s:%d (given by SPRING_DATASOURCE_URL)".formatted(host, port);
  }

  @Override
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://%s:%d/%s%s".formatted(host, port, database, parameters);
  }

  @Override
  public void stop() {
    throw new DevServiceException(
        "The PostgreSQL of SPRING_DATASOURCE_URL is not ours to stop: unset the variable");
  }

  @Override
  public void restart() {
    throw new DevServiceException(
        "The PostgreSQL of SPRING_DATASOURCE_URL is not ours to restart: unset the variable");
  }

  @Override
  public void close() {
    // Whoever started it ends it.
  }
}
