package oms.localstack;

import java.util.ArrayDeque;
import java.util.Deque;
import oms.devservices.PostgresServer;
import oms.devservices.TemporalServer;
import org.jspecify.annotations.NullMarked;

/** The whole system, whose parts a test stops and starts. Each of them keeps its ports. */
@NullMarked
final class BreakableStack implements AutoCloseable {

  final Part shipping;
  final Part billing;
  final Part order;
  final Part console;
  final Apis apis;

  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  BreakableStack() {
    Settings settings = Settings.read(Ports.kept());
    var postgres = closing(PostgresServer.start(settings.postgres()));
    var temporal = closing(TemporalServer.start(settings.temporal()));
    var parts = new Parts(settings, postgres, temporal);
    shipping = closing(new Part(parts.shipping()));
    billing = closing(new Part(parts.billing()));
    order = closing(new Part(parts.order(shipping.service())));
    console =
        closing(new Part(parts.console(order.service(), billing.service(), shipping.service())));
    apis =
        new Apis(
            new Addresses(
                console.url(), order.url(), billing.url(), shipping.url(), temporal, postgres));
  }

  private <T extends AutoCloseable> T closing(T part) {
    running.push(part);
    return part;
  }

  @Override
  public void close() throws Exception {
    while (!running.isEmpty()) {
      running.pop().close();
    }
  }
}
