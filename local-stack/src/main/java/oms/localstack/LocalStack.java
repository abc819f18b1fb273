package oms.localstack;

import java.util.ArrayDeque;
import java.util.Deque;
import oms.devservices.PostgresServer;
import oms.devservices.TemporalServer;

/**
 * PostgreSQL, Temporal, the three services and the console, composed. Starting it twice on one
 * machine takes other ports; starting and closing wait for each other.
 */
final class LocalStack implements AutoCloseable {

  private final Settings settings;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  LocalStack(Settings settings) {
    this.settings = settings;
  }

  /**
   * Starts everything.
   *
   * @throws RuntimeException whose message is a sentence, if a port is taken or a server cannot be
   *     had; what had been started is closed
   */
  synchronized Addresses start() {
    try {
      settings.ports().forEach(Port::requireFree);
      return compose();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private Addresses compose() {
    PostgresServer postgres = closing(PostgresServer.start(settings.postgres()));
    TemporalServer temporal = closing(TemporalServer.start(settings.temporal()));

    var parts = new Parts(settings, postgres, temporal);
    Service shipping = parts.shipping().start(this::closing);
    Service billing = parts.billing().start(this::closing);
    Service order = parts.order(shipping).start(this::closing);
    Service console = parts.console(order, billing, shipping).start(this::closing);
    return new Addresses(
        console.url(), order.url(), billing.url(), shipping.url(), temporal, postgres);
  }

  private <T extends AutoCloseable> T closing(T part) {
    running.push(part);
    return part;
  }

  /** Ends what was started, the last first: services drain before the servers go. */
  @Override
  public synchronized void close() {
    while (!running.isEmpty()) {
      AutoCloseable part = running.pop();
      try {
        part.close();
      } catch (Exception e) {
        System.err.println(part + " did not close: " + e.getMessage());
      }
    }
  }
}
