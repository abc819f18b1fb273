package oms.devservices;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link TemporalServer} is started. Everything but {@code endsWithJvm} is for a dev server
 * and ignored by the others.
 *
 * @param port where it listens; 0 for a free port (in-memory server too)
 * @param databaseFile where it keeps its state over its own end; {@code null} for memory
 * @param uiPort where its web UI listens; 0 for a free port, {@code null} for no UI
 * @param endsWithJvm whether a shutdown hook of its own ends the server; {@code false} for a caller
 *     who must end other things first
 */
public record TemporalOptions(
    int port, @Nullable Path databaseFile, @Nullable Integer uiPort, boolean endsWithJvm) {

  /** A free port, state in memory, no UI, and a shutdown hook. */
  public static TemporalOptions defaults() {
    return new TemporalOptions(0, null, null, true);
  }

  /** Listens on this port. */
  public TemporalOptions onPort(int port) {
    return new TemporalOptions(port, databaseFile, uiPort, endsWithJvm);
  }

  /** Keeps its state in a file, which is made if it is missing. */
  public TemporalOptions keepingStateIn(Path file) {
    return new TemporalOptions(port, file, uiPort, endsWithJvm);
  }

  /** Serves the web UI on this port; 0 for a free one. */
  public TemporalOptions withUi(int port) {
    return new TemporalOptions(this.port, databaseFile, port, endsWithJvm);
  }

  /** Leaves it to the caller to close the server before the JVM ends. */
  public TemporalOptions endedByCaller() {
    return new TemporalOptions(port, databaseFile, uiPort, false);
  }
}
