package oms.worker.cloudwatch;

import com.uber.m3.tally.Buckets;
import com.uber.m3.tally.Capabilities;
import com.uber.m3.tally.Counter;
import com.uber.m3.tally.Gauge;
import com.uber.m3.tally.Histogram;
import com.uber.m3.tally.Scope;
import com.uber.m3.tally.ScopeCloseException;
import com.uber.m3.tally.Stopwatch;
import com.uber.m3.tally.Timer;
import com.uber.m3.util.Duration;
import io.temporal.serviceclient.MetricsTag;
import io.temporal.worker.MetricsType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's metrics as they were, of which the times that tasks waited are sampled too.
 *
 * <p>The SDK takes both ends of such a time from the server. An interceptor would have to take one
 * from the clock of this machine, and sees no workflow tasks.
 */
record SampledScope(Scope scope, String taskQueue, Samples samples) implements Scope {

  private static final String STICKY = ":sticky";
  private static final Map<String, Metric> SAMPLED =
      Map.of(
          MetricsType.ACTIVITY_SCHEDULE_TO_START_LATENCY, Metric.ACTIVITY_SCHEDULE_TO_START,
          MetricsType.WORKFLOW_TASK_SCHEDULE_TO_START_LATENCY,
              Metric.WORKFLOW_TASK_SCHEDULE_TO_START);

  @Override
  public Timer timer(String name) {
    Timer timer = scope.timer(name);
    Metric metric = SAMPLED.get(name);
    return metric == null || !samples.wants(taskQueue)
        ? timer
        : new SampledTimer(timer, taskQueue, metric, samples);
  }

  /**
   * The SDK tells of an activity twice: of the task that was polled, and with its type as it is
   * run. The first is taken, which leaves out activities that never waited in a queue.
   */
  @Override
  public Scope tagged(Map<String, String> tags) {
    if (namesAnActivity(tags)) {
      return scope.tagged(tags);
    }
    String named = tags.getOrDefault(MetricsTag.TASK_QUEUE, taskQueue);
    return new SampledScope(scope.tagged(tags), withoutSticky(named), samples);
  }

  private static boolean namesAnActivity(Map<String, String> tags) {
    String type = tags.getOrDefault(MetricsTag.ACTIVITY_TYPE, MetricsTag.DEFAULT_VALUE);
    return !type.equals(MetricsTag.DEFAULT_VALUE);
  }

  /** The queue of the one worker that knows a workflow already is part of the queue they share. */
  private static String withoutSticky(String taskQueue) {
    return taskQueue.endsWith(STICKY)
        ? taskQueue.substring(0, taskQueue.length() - STICKY.length())
        : taskQueue;
  }

  @Override
  public Scope subScope(String name) {
    return new SampledScope(scope.subScope(name), taskQueue, samples);
  }

  @Override
  public Counter counter(String name) {
    return scope.counter(name);
  }

  @Override
  public Gauge gauge(String name) {
    return scope.gauge(name);
  }

  @Override
  public Histogram histogram(String name, @Nullable Buckets buckets) {
    return scope.histogram(name, buckets);
  }

  @Override
  public Capabilities capabilities() {
    return scope.capabilities();
  }

  @Override
  public void close() throws ScopeCloseException {
    scope.close();
  }

  private record SampledTimer(Timer timer, String taskQueue, Metric metric, Samples samples)
      implements Timer {

    @Override
    public void record(Duration interval) {
      timer.record(interval);
      samples.add(taskQueue, metric, java.time.Duration.ofNanos(interval.getNanos()).toMillis());
    }

    @Override
    public Stopwatch start() {
      return timer.start();
    }
  }
}
