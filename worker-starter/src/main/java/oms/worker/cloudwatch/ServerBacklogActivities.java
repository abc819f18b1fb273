package oms.worker.cloudwatch;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import oms.worker.stats.Backlog;
import oms.worker.stats.TaskQueues;
import oms.worker.stats.TaskType;

/** Tells what the server approximates; a queue of which it cannot tell is left out. */
public final class ServerBacklogActivities implements BacklogActivities {

  private final TaskQueues server;
  private final List<String> taskQueues;
  private final EmbeddedMetrics metrics;

  /** Prints the backlog of task queues. */
  public ServerBacklogActivities(
      TaskQueues server, List<String> taskQueues, EmbeddedMetrics metrics) {
    this.server = server;
    this.taskQueues = List.copyOf(taskQueues);
    this.metrics = metrics;
  }

  @Override
  public void printBacklog() {
    taskQueues.forEach(this::print);
  }

  private void print(String taskQueue) {
    List<Backlog> types =
        Stream.of(TaskType.values())
            .map(type -> server.backlog(taskQueue, type))
            .flatMap(Optional::stream)
            .toList();
    if (!types.isEmpty()) {
      print(taskQueue, types);
    }
  }

  private void print(String taskQueue, List<Backlog> types) {
    long tasks = types.stream().mapToLong(Backlog::tasks).sum();
    Duration age =
        types.stream().map(Backlog::age).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    metrics.print(
        taskQueue,
        Map.of(Metric.BACKLOG_COUNT, List.of(tasks), Metric.BACKLOG_AGE, List.of(age.toSeconds())));
  }
}
