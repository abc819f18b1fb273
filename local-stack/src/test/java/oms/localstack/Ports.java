package oms.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.function.IntSupplier;
import org.jspecify.annotations.NullMarked;
import org.springframework.mock.env.MockEnvironment;

/** Where a stack of a test listens: not where anybody else does. */
@NullMarked
final class Ports {

  private static final String[] OWNERS = {"order", "billing", "shipping", "console"};

  private Ports() {}

  /** Other ones at each start. */
  static MockEnvironment free() {
    return each(() -> 0);
  }

  /** The same ones whenever a part is started again. */
  static MockEnvironment kept() {
    return each(Ports::freeForBoth);
  }

  private static MockEnvironment each(IntSupplier port) {
    var environment = new MockEnvironment();
    for (String owner : OWNERS) {
      environment.setProperty("oms." + owner + ".port", String.valueOf(port.getAsInt()));
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
}
