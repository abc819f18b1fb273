package oms.worker.drain;

import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import oms.worker.polling.Polls;
import oms.worker.running.RunningActivities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Lets running tasks finish when the process ends: workers stop polling, get the time to finish,
 * and are interrupted only after it. The server then gives what was interrupted to another worker.
 *
 * <p>Polls that are open may each bring a task and are waited for too. They all end by themselves
 * within {@link Polls#LONGEST}; a drain that has no twice that time cancels them at half of it, at
 * the risk that a task is on its way to one.
 *
 * <p>It happens before anything that tasks may need is closed, and after the HTTP requests under
 * way are answered, as those may wait for these very workers. They get half of the time at most.
 */
public final class WorkerDrain implements SmartLifecycle {

  /** Lets interrupted activities say so, which gives them to other workers at once. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private static final Logger log = LoggerFactory.getLogger(WorkerDrain.class);

  private final WorkerFactory workers;
  private final RequestsInFlight requests;
  private final RunningActivities activities;
  private final Polls polls;
  private final Draining draining;

  /** Drains workers within the time of the drain. */
  public WorkerDrain(
      WorkerFactory workers,
      RequestsInFlight requests,
      RunningActivities activities,
      Polls polls,
      Draining draining) {
    this.workers = workers;
    this.requests = requests;
    this.activities = activities;
    this.polls = polls;
    this.draining = draining;
  }

  /** Workers are started by Temporal's own starter, once the application is ready. */
  @Override
  public void start() {}

  @Override
  public void stop(Runnable callback) {
    Thread.ofVirtual()
        .name("worker-drain")
        .start(
            () -> {
              try {
                stop();
              } finally {
                callback.run();
              }
            });
  }

  @Override
  public void stop() {
    requests.finishWithin(draining.left().dividedBy(2));
    log.info("Workers stop polling; {} runs", activities.describe());
    workers.shutdown();
    await(draining.left().dividedBy(2));
    polls.cancel();
    await(draining.left());
    if (workers.isTerminated()) {
      log.info("Drain ends after {} ms: every task has finished", draining.elapsed().toMillis());
    } else {
      interrupt();
    }
  }

  private void interrupt() {
    log.warn(
        "Drain ends after {} ms: {} runs and is interrupted",
        draining.elapsed().toMillis(),
        activities.describe());
    workers.shutdownNow();
    await(LAST_WORDS);
  }

  private void await(Duration limit) {
    workers.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean isRunning() {
    return workers.isStarted() && !workers.isShutdown();
  }

  @Override
  public int getPhase() {
    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
  }
}
