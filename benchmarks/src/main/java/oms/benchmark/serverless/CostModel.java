package oms.benchmark.serverless;

import java.util.Collection;
import java.util.function.DoubleUnaryOperator;

/**
 * What the workers of all task queues cost in an hour, by how many orders come in it.
 *
 * @param prices what AWS takes
 * @param memoryGigabytes the memory of each function
 */
record CostModel(Prices prices, double memoryGigabytes) {

  private static final double MOST_ORDERS = 1e7;
  private static final int HALVINGS = 60;

  /** Functions, one for each queue. */
  double functions(Collection<QueueUse> queues, double ordersAnHour) {
    double seconds =
        queues.stream().mapToDouble(queue -> queue.billedSecondsAnHour(ordersAnHour)).sum();
    double invocations =
        queues.stream().mapToDouble(queue -> queue.invocationsAnHour(ordersAnHour)).sum();
    return prices.ofInvocations(seconds * memoryGigabytes, invocations);
  }

  /** Long-lived tasks, however many orders come. */
  double tasks(Fleet fleet) {
    return fleet.tasks() * prices.ofFargateHour(fleet.vcpus(), fleet.gigabytes());
  }

  /**
   * From how many orders an hour on functions cost more than something that always costs the same;
   * not a number if they never do.
   */
  static double breakEven(DoubleUnaryOperator functions, double constant) {
    if (functions.applyAsDouble(MOST_ORDERS) <= constant) {
      return Double.NaN;
    }
    double cheaper = 0;
    double dearer = MOST_ORDERS;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (cheaper + dearer) / 2;
      if (functions.applyAsDouble(middle) <= constant) {
        cheaper = middle;
      } else {
        dearer = middle;
      }
    }
    return cheaper;
  }

  /**
   * Long-lived workers.
   *
   * @param tasks how many in all
   * @param vcpus processors of each
   * @param gigabytes memory of each
   */
  record Fleet(int tasks, double vcpus, double gigabytes) {}
}
