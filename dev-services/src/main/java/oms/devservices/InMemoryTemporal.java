package oms.devservices;

import io.temporal.testserver.TestServer;
import io.temporal.testserver.TestServer.PortBoundTestServer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The SDK's test server in this JVM, with real time. Its state ends with it. */
final class InMemoryTemporal implements TemporalEngine {

  private static final boolean REAL_TIME = true;

  private final int port;
  private PortBoundTestServer server;

  private InMemoryTemporal(int port) {
    this.port = port;
    this.server = TestServer.createPortBoundServer(port, REAL_TIME);
  }

  static Optional<InMemoryTemporal> start(
      TemporalOptions options, Map<String, String> environment) {
    if ("true".equalsIgnoreCase(environment.get("CI"))) {
      throw new DevServiceException(
          "CI=true asks for a real Temporal server: put the 'temporal' program on the PATH, or set TEMPORAL_ADDRESS");
    }
    return Optional.of(new InMemoryTemporal(ServicePort.or(options.port())));
  }

  @Override
  public String description() {
    return "in-memory Temporal on port %d (no TEMPORAL_ADDRESS, no 'temporal' program)"
        .formatted(port);
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public boolean isReal() {
    return false;
  }

  @Override
  public OptionalInt metricsPort() {
    return OptionalInt.empty();
  }

  @Override
  public Optional<URI> uiAddress() {
    return Optional.empty();
  }

  @Override
  public void stop() {
    server.close();
  }

  @Override
  public void restart() {
    server = TestServer.createPortBoundServer(port, REAL_TIME);
  }

  @Override
  public void close() {
    server.close();
  }
}
