package oms.worker.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import oms.worker.stats.Backlog;
import oms.worker.stats.TaskQueues;
import oms.worker.stats.TaskType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Shows how many tasks wait in this process's task queues, and for how long. The server is asked in
 * the background and not by each scrape. What it cannot tell, or did not tell lately because it is
 * away, is not a number, rather than a false 0.
 */
public final class BacklogWatch implements MeterBinder, SmartLifecycle {

  /** Two calls per queue; a namespace of Temporal Cloud allows 50 a second to all its processes. */
  private static final Duration EVERY = Duration.ofSeconds(15);

  private static final Logger log = LoggerFactory.getLogger(BacklogWatch.class);

  private record Line(String taskQueue, TaskType type) {}

  private final TaskQueues server;
  private final Supplier<Stream<String>> taskQueues;
  private final Map<Line, Backlog> told = new ConcurrentHashMap<>();
  private @Nullable ScheduledExecutorService clock;

  /**
   * Watches task queues.
   *
   * @param taskQueues their names, asked for once workers are made
   */
  public BacklogWatch(TaskQueues server, Supplier<Stream<String>> taskQueues) {
    this.server = server;
    this.taskQueues = taskQueues;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    lines().forEach(line -> bind(registry, line));
  }

  private void bind(MeterRegistry registry, Line line) {
    Gauge.builder("oms.task.queue.backlog", () -> value(line, Backlog::tasks))
        .tags(tags(line))
        .description("Tasks that wait for a worker, approximately")
        .register(registry);
    Gauge.builder("oms.task.queue.backlog.age", () -> value(line, Backlog::ageSeconds))
        .tags(tags(line))
        .baseUnit("seconds")
        .description("How long the task that waits longest has waited, approximately")
        .register(registry);
  }

  private static Tags tags(Line line) {
    return Tags.of("task_queue", line.taskQueue(), "task_type", line.type().word());
  }

  private double value(Line line, ToDoubleFunction<Backlog> part) {
    Backlog backlog = told.get(line);
    return backlog == null ? Double.NaN : part.applyAsDouble(backlog);
  }

  private List<Line> lines() {
    return taskQueues
        .get()
        .flatMap(queue -> Stream.of(TaskType.values()).map(type -> new Line(queue, type)))
        .toList();
  }

  @Override
  public synchronized void start() {
    clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("task-queue-backlog").factory());
    clock.scheduleWithFixedDelay(this::askSafely, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What is thrown would end the watch without a word. */
  private void askSafely() {
    try {
      ask();
    } catch (RuntimeException e) {
      told.clear();
      log.warn("The backlog of the task queues is not known", e);
    }
  }

  /** Asks the server now. */
  void ask() {
    lines().forEach(line -> remember(line, server.backlog(line.taskQueue(), line.type())));
  }

  private void remember(Line line, Optional<Backlog> answer) {
    answer.ifPresentOrElse(backlog -> told.put(line, backlog), () -> told.remove(line));
  }

  @Override
  public synchronized void stop() {
    if (clock != null) {
      clock.shutdownNow();
      clock = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return clock != null;
  }
}
