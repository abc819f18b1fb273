package oms.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * A port that an API or the console is to listen on; health and metrics are served {@value
 * #MANAGEMENT} above it.
 *
 * @param owner who listens there, for people
 * @param number 0 for a free one
 * @param property the property that sets it
 * @param variable the environment variable that sets it
 */
record Port(String owner, int number, String property, String variable) {

  static final int MANAGEMENT = 1000;

  /** Where health and metrics are served; 0 for a free one. */
  int management() {
    return number == 0 ? 0 : number + MANAGEMENT;
  }

  /**
   * @throws IllegalStateException if somebody listens there
   */
  void requireFree() {
    requireFree(number);
    requireFree(management());
  }

  private void requireFree(int wanted) {
    try (var _ = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      // Nobody does.
    } catch (IOException _) {
      throw new IllegalStateException(
          "Port %d of the %s is taken: stop what listens there, or choose another by %s or %s (0 takes a free one)"
              .formatted(wanted, owner, property, variable));
    }
  }
}
