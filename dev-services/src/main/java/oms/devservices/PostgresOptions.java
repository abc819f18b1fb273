package oms.devservices;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link PostgresServer} is started.
 *
 * @param dataDirectory where the embedded server keeps its data over its own end; {@code null} for
 *     a directory that is thrown away. With a directory no container is used.
 * @param endsWithJvm whether a shutdown hook of its own ends the server; {@code false} for a caller
 *     who must end other things first
 */
public record PostgresOptions(@Nullable Path dataDirectory, boolean endsWithJvm) {

  /** Data that is thrown away, and a shutdown hook. */
  public static PostgresOptions defaults() {
    return new PostgresOptions(null, true);
  }

  /** Keeps the data in a directory, which is made if it is missing. */
  public PostgresOptions keepingDataIn(Path directory) {
    return new PostgresOptions(directory, endsWithJvm);
  }

  /** Leaves it to the caller to close the server before the JVM ends. */
  public PostgresOptions endedByCaller() {
    return new PostgresOptions(dataDirectory, false);
  }
}
