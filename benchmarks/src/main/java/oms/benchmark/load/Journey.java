package oms.benchmark.load;

/** Carries one order from its placement to its last delivery. Safe for many threads. */
@FunctionalInterface
public interface Journey {

  /**
   * Carries a new order with this id to its end.
   *
   * @throws RuntimeException if it does not get there within minutes
   */
  Timings run(String orderId);
}
