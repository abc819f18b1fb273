package oms.worker.cloudwatch;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Prints samples every few seconds, and the last of them when the workers have been drained. */
public final class SampleFlush implements SmartLifecycle {

  private final Samples samples;
  private final Duration every;
  private @Nullable ScheduledExecutorService clock;

  /** Flushes samples at an interval. */
  public SampleFlush(Samples samples, Duration every) {
    this.samples = samples;
    this.every = every;
  }

  @Override
  public synchronized void start() {
    clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("cloudwatch").factory());
    var _ =
        clock.scheduleAtFixedRate(
            samples::flush, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void stop() {
    if (clock != null) {
      clock.shutdown();
      clock = null;
      samples.flush();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return clock != null;
  }

  /** Stopped after the workers, whose last tasks are samples too. */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 1;
  }
}
