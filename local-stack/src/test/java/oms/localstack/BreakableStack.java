package oms.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import oms.devservices.PostgresServer;
import oms.devservices.TemporalServer;
import org.jspecify.annotations.NullMarked;
import org.springframework.mock.env.MockEnvironment;

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
    Settings settings = Settings.read(ports("order", "billing", "shipping", "console"));
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

  private static MockEnvironment ports(String... names) {
    var environment = new MockEnvironment();
    for (String name : names) {
      environment.setProperty("oms." + name + ".port", String.valueOf(freeForBoth()));
    }
    return environment;
  }

  /** A port that is free, and so is the one of its management. */
  private static int freeForBoth() {
    while (true) {
      try (var api = new ServerSocket(0)) {
        int port = api.getLocalPort();
        if (port + Port.MANAGEMENT < 65_536 && isFree(port + Port.MANAGEMENT)) {
          return port;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() throws Exception {
    while (!running.isEmpty()) {
      running.pop().close();
    }
  }
}
