package oms.worker.tuning;

import io.temporal.spring.boot.WorkerOptionsCustomizer;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.tuning.PollerBehavior;
import io.temporal.worker.tuning.PollerBehaviorAutoscaling;

/** Workers poll as much as there is to do, and run their tasks on virtual threads. */
public final class ScalingPollers implements WorkerOptionsCustomizer {

  private static final int MIN = 1;
  private static final int MAX = 20;
  private static final int AT_START = 5;

  @Override
  public WorkerOptions.Builder customize(
      WorkerOptions.Builder worker, String workerName, String taskQueue) {
    PollerBehavior scaling = new PollerBehaviorAutoscaling(MIN, MAX, AT_START);
    return worker
        .setWorkflowTaskPollersBehavior(scaling)
        .setActivityTaskPollersBehavior(scaling)
        .setUsingVirtualThreads(true)
        .setAllowActivityHeartbeatDuringShutdown(true);
  }
}
