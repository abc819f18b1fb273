package oms.devservices;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A Temporal server with the namespace {@code default}. Taken is the first of: the one that {@code
 * TEMPORAL_ADDRESS} names; a dev server, where the {@code temporal} program is on the PATH or in
 * {@code ~/go/bin}; an in-memory one, which needs nothing but lacks task queue statistics and
 * versioning. With {@code CI=true} the last is refused.
 *
 * <p>Methods that start or reach a server throw {@link DevServiceException} with a sentence that
 * says what to do.
 */
public final class TemporalServer implements AutoCloseable {

  private final TemporalEngine engine;
  private final Ending ending;

  private TemporalServer(TemporalEngine engine, boolean endsWithJvm) {
    this.engine = engine;
    this.ending = Ending.of("temporal", engine::close, endsWithJvm);
  }

  /** Starts a server on a free port with its state in memory. */
  public static TemporalServer start() {
    return start(TemporalOptions.defaults());
  }

  /** Starts a server. */
  public static TemporalServer start(TemporalOptions options) {
    return start(options, System.getenv());
  }

  static TemporalServer start(TemporalOptions options, Map<String, String> environment) {
    var choices =
        Stream.<Supplier<Optional<? extends TemporalEngine>>>of(
            () -> GivenTemporal.find(environment),
            () -> TemporalDevServer.start(options, environment),
            () -> InMemoryTemporal.start(options, environment));
    TemporalEngine engine =
        choices.map(Supplier::get).flatMap(Optional::stream).findFirst().orElseThrow();
    return new TemporalServer(engine, options.endsWithJvm());
  }

  /** Where its gRPC API listens, as {@code host:port}. */
  public String address() {
    return engine.address();
  }

  /** Whether it is a real server rather than the in-memory one. */
  public boolean isReal() {
    return engine.isReal();
  }

  /** Where it serves Prometheus metrics under {@code /metrics}; a dev server only. */
  public OptionalInt metricsPort() {
    return engine.metricsPort();
  }

  /** Its web UI, if it was asked for and it is a dev server. */
  public Optional<URI> uiAddress() {
    return engine.uiAddress();
  }

  /** Which server was taken and why, as a phrase to print. */
  public String description() {
    return engine.description();
  }

  /**
   * Stops the server and keeps its port, and its state if it has a file; for tests of an outage.
   */
  public void stop() {
    engine.stop();
  }

  /** Starts the server again after {@link #stop()}, on the same ports and file. */
  public void restart() {
    engine.restart();
  }

  /** Ends the server. Idempotent; a server that was given is left alone. */
  @Override
  public void close() {
    ending.close();
  }
}
