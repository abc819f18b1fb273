package oms.devservices;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until a server answers. */
final class Readiness {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private Readiness() {}

  /**
   * @throws DevServiceException if it does not answer in time, or the thread is interrupted
   */
  static void await(String what, Duration timeout, BooleanSupplier ready) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!ready.getAsBoolean()) {
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        throw new DevServiceException(
            "There is no answer within %d s from %s".formatted(timeout.toSeconds(), what));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
