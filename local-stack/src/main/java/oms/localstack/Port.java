package oms.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * A port that an API is to listen on.
 *
 * @param api which API, for people
 * @param number 0 for a free one
 * @param property the property that sets it
 * @param variable the environment variable that sets it
 */
record Port(String api, int number, String property, String variable) {

  /**
   * @throws IllegalStateException if somebody listens there
   */
  void requireFree() {
    try (var _ = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
      // Nobody does.
    } catch (IOException _) {
      throw new IllegalStateException(
          "Port %d of the %s API is taken: stop what listens there, or choose another by %s or %s (0 takes a free one)"
              .formatted(number, api, property, variable));
    }
  }
}
