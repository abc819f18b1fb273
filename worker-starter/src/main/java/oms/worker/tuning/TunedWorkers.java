package oms.worker.tuning;

import io.temporal.spring.boot.WorkerOptionsCustomizer;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.tuning.PollerBehavior;
import io.temporal.worker.tuning.PollerBehaviorAutoscaling;
import io.temporal.worker.tuning.PollerBehaviorSimpleMaximum;
import oms.worker.Pollers;
import oms.worker.Polling;
import oms.worker.Slots;

/**
 * Workers poll and run as many tasks as they are set to, on virtual threads.
 *
 * <p>The starter's {@code spring.temporal.workers[].capacity} is not used: setting one number of a
 * list by a variable takes away everything else that a file says about that list.
 */
public final class TunedWorkers implements WorkerOptionsCustomizer {

  private final Pollers pollers;
  private final Slots slots;

  /** Makes workers with these pollers and slots. */
  public TunedWorkers(Pollers pollers, Slots slots) {
    this.pollers = pollers;
    this.slots = slots;
  }

  @Override
  public WorkerOptions.Builder customize(
      WorkerOptions.Builder worker, String workerName, String taskQueue) {
    return worker
        .setWorkflowTaskPollersBehavior(behavior(pollers.workflow()))
        .setActivityTaskPollersBehavior(behavior(pollers.activity()))
        .setMaxConcurrentWorkflowTaskExecutionSize(slots.workflow())
        .setMaxConcurrentActivityExecutionSize(slots.activity())
        .setMaxConcurrentLocalActivityExecutionSize(slots.localActivity())
        .setUsingVirtualThreads(true)
        .setAllowActivityHeartbeatDuringShutdown(true);
  }

  private static PollerBehavior behavior(Polling polling) {
    return polling.fixed() == null
        ? new PollerBehaviorAutoscaling(polling.min(), polling.max(), polling.initial())
        : new PollerBehaviorSimpleMaximum(polling.fixed());
  }
}
