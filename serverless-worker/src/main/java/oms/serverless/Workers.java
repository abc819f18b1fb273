package oms.serverless;

import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.tuning.CompositeTuner;
import io.temporal.worker.tuning.FixedSizeSlotSupplier;
import io.temporal.worker.tuning.PollerBehaviorSimpleMaximum;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import oms.worker.WorkerProperties;
import oms.worker.polling.Polls;
import oms.worker.running.RunningActivities;
import oms.worker.tasks.QueueTasks;
import oms.worker.tasks.TaskSettings;
import oms.worker.versioning.VersionedWorkers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workers of one invocation, from their first poll to the end of their last task. */
final class Workers implements AutoCloseable {

  /** Lets interrupted activities say so, which gives them to other workers at once. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private static final Logger log = LoggerFactory.getLogger(Workers.class);

  private final Plan plan;
  private final Connection connection;
  private final Polls polls;
  private final RunningActivities activities = new RunningActivities();
  private final BusySlots slots = new BusySlots(System::nanoTime);
  private final WorkerFactory factory;

  /**
   * Workers that do nothing yet.
   *
   * @param polls what the connection's polls are seen by
   */
  Workers(Plan plan, Connection connection, Polls polls) {
    this.plan = plan;
    this.connection = connection;
    this.polls = polls;
    this.factory =
        WorkerFactory.newInstance(
            connection.client(),
            WorkerFactoryOptions.newBuilder()
                .setWorkflowCacheSize(plan.settings().cache())
                .setUsingVirtualWorkflowThreads(true)
                .setWorkerInterceptors(activities)
                .build());
  }

  void add(QueueTasks tasks, TaskSettings settings) {
    Worker worker = factory.newWorker(tasks.taskQueue(), options(tasks.taskQueue(), settings));
    if (plan.settings().profile().runsWorkflows()) {
      worker.registerWorkflowImplementationTypes(tasks.workflows().toArray(Class<?>[]::new));
    }
    worker.registerActivitiesImplementations(tasks.activities().toArray());
  }

  private WorkerOptions options(String taskQueue, TaskSettings service) {
    FunctionSettings settings = plan.settings();
    var options =
        WorkerOptions.newBuilder()
            .setWorkerTuner(
                new CompositeTuner(
                    slots.forTasks(settings.slots().workflow()),
                    slots.forTasks(settings.activitySlots()),
                    slots.forParts(settings.slots().localActivity()),
                    new FixedSizeSlotSupplier<>(1)))
            .setWorkflowTaskPollersBehavior(
                new PollerBehaviorSimpleMaximum(settings.pollers().workflow()))
            .setActivityTaskPollersBehavior(
                new PollerBehaviorSimpleMaximum(settings.pollers().activity()))
            .setLocalActivityWorkerOnly(settings.profile() == Profile.WORKFLOWS)
            // A function ends often, and what it kept in memory waits so long for it in vain.
            .setStickyQueueScheduleToStartTimeout(Duration.ofSeconds(1))
            // Nobody would run them after the end.
            .setDisableEagerExecution(true)
            .setUsingVirtualThreads(true)
            .setAllowActivityHeartbeatDuringShutdown(true);
    var behavior = service.get(WorkerProperties.class).versioningBehavior();
    return new VersionedWorkers(plan.version(), behavior)
        .customize(options, taskQueue, taskQueue)
        .build();
  }

  void start() {
    factory.start();
  }

  /** For how long nothing has run; zero while something does. */
  Duration quiet() {
    return slots.quiet();
  }

  /** How many tasks were taken so far. */
  int taken() {
    return slots.taken();
  }

  /**
   * Takes no more tasks, lets those that run finish within the stop timeout, and interrupts what
   * runs then.
   *
   * <p>A poll that is cancelled loses a task that is just on its way to it, until its time-out. A
   * server that ends polls by itself leaves no such gap. With any other, polls are cancelled at
   * once where nothing has come for a while, and otherwise get the time to end by themselves.
   */
  void stop(Ending ending) {
    boolean mayCancel = ending == Ending.IDLE && !connection.pollsAreEndedByTheServer();
    Duration stop = plan.timing().stop();
    long beginning = System.nanoTime();
    factory.shutdown();
    await(mayCancel ? Duration.ZERO : shorter(Polls.LONGEST, stop.dividedBy(2)));
    polls.cancel();
    await(stop.minusNanos(System.nanoTime() - beginning));
    if (!factory.isTerminated()) {
      log.warn("{} runs and is interrupted after {}", activities.describe(), Timing.text(stop));
      factory.shutdownNow();
      await(LAST_WORDS);
    }
  }

  /** For the case that it was not stopped. */
  @Override
  public void close() {
    factory.shutdownNow();
  }

  private void await(Duration limit) {
    factory.awaitTermination(Math.max(0, limit.toMillis()), TimeUnit.MILLISECONDS);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
