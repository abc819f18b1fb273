package oms.devservices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports for what is started here. They lie below the range from which the system gives out
 * ports for outgoing connections, so that nobody takes one before it is used, nor before what was
 * killed is started again.
 */
public final class ServicePort {

  private static final int FIRST = 20_000;
  private static final int LAST = 30_000;
  private static final int ATTEMPTS = 200;

  private ServicePort() {}

  /**
   * A port on the loopback address that nobody listens on.
   *
   * @throws DevServiceException if none is found
   */
  public static int free() {
    return freeWith(0);
  }

  /**
   * A port of which the same is true, and of the one so far above it.
   *
   * @throws DevServiceException if none is found
   */
  public static int freeWith(int above) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      if (isFree(port) && isFree(port + above)) {
        return port;
      }
    }
    throw new DevServiceException("No free port between " + FIRST + " and " + LAST);
  }

  /** The port itself, or a free one in the place of 0. */
  static int or(int port) {
    return port == 0 ? free() : port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
