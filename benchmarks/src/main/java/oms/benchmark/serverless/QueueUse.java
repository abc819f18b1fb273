package oms.benchmark.serverless;

/**
 * How long orders keep the function of one task queue running.
 *
 * @param aloneSeconds billed for an order that no other is near
 * @param crowdedSeconds billed for an order among many
 * @param invocations for an order that no other is near
 */
record QueueUse(double aloneSeconds, double crowdedSeconds, double invocations) {

  private static final double HOUR = 3600;

  /**
   * The seconds billed in an hour in which orders come at random (a Poisson process).
   *
   * <p>Each order keeps a function alive for {@code aloneSeconds}, and orders that come meanwhile
   * find it alive. The share of time in which at least one order does so is that of a server with
   * room for all, {@code 1 - exp(-rate * time)} (M/G/infinity). It is no less than the work of all
   * of them takes.
   */
  double billedSecondsAnHour(double ordersAnHour) {
    double alive = HOUR * -Math.expm1(-ordersAnHour * aloneSeconds / HOUR);
    return Math.max(alive, ordersAnHour * crowdedSeconds);
  }

  /** Invocations in an hour: only an order that finds no function alive causes any. */
  double invocationsAnHour(double ordersAnHour) {
    return ordersAnHour * invocations * Math.exp(-ordersAnHour * aloneSeconds / HOUR);
  }

  /** The same work in functions that stay until their deadline, whatever there is to do. */
  QueueUse sleepingUntil(double deadlineSeconds) {
    return new QueueUse(deadlineSeconds, crowdedSeconds, 1);
  }
}
