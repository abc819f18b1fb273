package oms.worker.cloudwatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How long tasks waited, gathered between two flushes. */
public final class Samples {

  /** A percentile of so many is one of all, and the memory they take has an end. */
  static final int MOST = 10_000;

  private record Series(String taskQueue, Metric metric) {}

  private final Set<String> taskQueues;
  private final EmbeddedMetrics metrics;
  private Map<Series, List<Long>> gathered = new HashMap<>();

  /** Gathers samples of some task queues; each other one would be a metric to pay for. */
  public Samples(List<String> taskQueues, EmbeddedMetrics metrics) {
    this.taskQueues = Set.copyOf(taskQueues);
    this.metrics = metrics;
  }

  boolean wants(String taskQueue) {
    return taskQueues.contains(taskQueue);
  }

  synchronized void add(String taskQueue, Metric metric, long millis) {
    var values = gathered.computeIfAbsent(new Series(taskQueue, metric), _ -> new ArrayList<>());
    if (values.size() < MOST) {
      values.add(Math.max(0, millis));
    }
  }

  /** Prints what was gathered. */
  void flush() {
    take().forEach((series, values) -> metrics.print(series.taskQueue, series.metric, values));
  }

  private synchronized Map<Series, List<Long>> take() {
    var taken = gathered;
    gathered = new HashMap<>();
    return taken;
  }
}
