package oms.worker.drain;

import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Lets running tasks finish when the process ends: workers stop polling, get the time to finish,
 * and are interrupted only after it. The server then gives what was interrupted to another worker.
 *
 * <p>It happens beside the web server's own draining, and before anything that tasks may need is
 * closed.
 */
public final class WorkerDrain implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(WorkerDrain.class);

  private final WorkerFactory workers;
  private final Duration timeout;

  /** Drains workers, which gets no longer than the timeout. */
  public WorkerDrain(WorkerFactory workers, Duration timeout) {
    this.workers = workers;
    this.timeout = timeout;
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
              stop();
              callback.run();
            });
  }

  @Override
  public void stop() {
    workers.shutdown();
    workers.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS);
    if (!workers.isTerminated()) {
      log.warn("Tasks are still running after {} ms and are interrupted", timeout.toMillis());
      workers.shutdownNow();
    }
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
