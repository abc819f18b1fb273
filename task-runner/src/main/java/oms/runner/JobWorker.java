package oms.runner;

import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import oms.runner.ecs.EcsLauncher;
import oms.runner.ecs.StoppedTasks;
import oms.runner.job.JobActivities;
import oms.runner.launch.JobRunner;
import oms.runner.launch.Launcher;
import oms.runner.local.LocalLauncher;
import oms.runner.pool.Pool;
import oms.runner.pool.RunnerProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Polls the queue {@value JobActivities#TASK_QUEUE} and runs what comes. AWS is asked for nothing
 * unless a pool is on ECS; its credentials and region are found as every program finds them there.
 */
public final class JobWorker implements SmartLifecycle, AutoCloseable {

  private final List<SdkAutoCloseable> clients = new ArrayList<>();
  private final @Nullable StoppedTasks events;
  private @Nullable Thread listener;

  /** Adds a worker to those that have not been started yet. */
  public JobWorker(
      WorkerFactory workers,
      WorkflowClient client,
      RunnerProperties properties,
      LocalLauncher local) {
    Map<Pool.Kind, Launcher> launchers = new EnumMap<>(Pool.Kind.class);
    launchers.put(Pool.Kind.LOCAL, local);
    events = properties.usesEcs() ? useEcs(launchers, client, properties) : null;
    workers
        .newWorker(JobActivities.TASK_QUEUE, options(properties))
        .registerActivitiesImplementations(new JobRunner(properties, launchers));
  }

  /**
   * Not versioned: a job is another program, whatever build waits for it. A drain is told to those
   * who wait by their heartbeats, and they leave their tasks to the next worker.
   */
  private static WorkerOptions options(RunnerProperties properties) {
    return WorkerOptions.newBuilder()
        .setMaxConcurrentActivityExecutionSize(properties.slots())
        .setMaxConcurrentActivityTaskPollers(2)
        .setMaxHeartbeatThrottleInterval(properties.lookEvery())
        .setUsingVirtualThreads(true)
        .build();
  }

  private @Nullable StoppedTasks useEcs(
      Map<Pool.Kind, Launcher> launchers, WorkflowClient client, RunnerProperties properties) {
    // Slows down by itself when ECS throttles, as it does those who register many definitions.
    EcsClient ecs =
        EcsClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(it -> it.retryStrategy(RetryMode.ADAPTIVE_V2))
            .build();
    clients.add(ecs);
    var launcher = new EcsLauncher(ecs, ecs.serviceClientConfiguration().region().id());
    launchers.put(Pool.Kind.ECS, launcher);
    String queue = properties.stoppedTasksQueue();
    if (queue == null || queue.isBlank()) {
      return null;
    }
    SqsClient sqs = SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    clients.add(sqs);
    return new StoppedTasks(sqs, queue, launcher, client);
  }

  /** The workers are started by Temporal's own starter. */
  @Override
  public synchronized void start() {
    if (events != null) {
      listener = Thread.ofPlatform().daemon().name("stopped-tasks").start(events);
    }
  }

  @Override
  public synchronized void stop() {
    if (listener != null) {
      listener.interrupt();
      listener = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return listener != null;
  }

  /** After the workers, which look after their tasks to the last. */
  @Override
  public void close() {
    clients.forEach(SdkAutoCloseable::close);
  }
}
