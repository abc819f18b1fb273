package oms.worker.protection;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import oms.worker.protection.Hold.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Holds the protection of this ECS task while it works, so that scaling in and deployments stop
 * idle tasks first. Spot interruptions do not heed it.
 *
 * <p>It has a thread of its own and is told nothing by the work: an agent that is slow, wrong or
 * away costs protection and nothing else, and is logged once.
 */
public final class TaskProtection implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(TaskProtection.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("task-protection").factory());
  private final Agent agent;
  private final ProtectionProperties properties;
  private final BooleanSupplier isBusy;
  private final LongSupplier nanos;
  private final long beginning;
  private final Hold hold;
  private boolean toldFailure;
  private volatile boolean running;

  /**
   * Protection that is not held.
   *
   * @param address of the agent, from {@code ECS_AGENT_URI}
   * @param isBusy whether there is work
   * @param nanos a clock that never goes back
   */
  public TaskProtection(
      String address, ProtectionProperties properties, BooleanSupplier isBusy, LongSupplier nanos) {
    this.agent = new Agent(address, properties.timeout());
    this.properties = properties;
    this.isBusy = isBusy;
    this.nanos = nanos;
    this.beginning = nanos.getAsLong();
    this.hold = new Hold(properties);
  }

  @Override
  public void start() {
    running = true;
    long interval = properties.interval().toNanos();
    thread.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.NANOSECONDS);
  }

  /** Gives protection up, whatever else is going on. */
  @Override
  public void stop() {
    running = false;
    thread.shutdown();
    awaitLastLook();
    if (hold.isHeld()) {
      take(Step.RELEASE);
    }
    agent.close();
  }

  private void awaitLastLook() {
    try {
      // The agent's time-out ends it; a look that is not over then has nothing to say any more.
      boolean _ = thread.awaitTermination(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the drain, during which there is work to protect. */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 1;
  }

  synchronized void look() {
    try {
      take(hold.next(isBusy.getAsBoolean(), now()));
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private synchronized void take(Step step) {
    try {
      switch (step) {
        case NOTHING -> {}
        case PROTECT -> protect();
        case RELEASE -> release();
      }
    } catch (IOException e) {
      failed(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void protect() throws IOException, InterruptedException {
    agent.protect(properties.expiry());
    hold.isProtected(now());
    toldFailure = false;
  }

  private void release() throws IOException, InterruptedException {
    agent.release();
    if (hold.isCapped(now())) {
      log.info(
          "Task protection rests for {} s, as it was held long", properties.rest().toSeconds());
    }
    hold.isReleased(now());
    toldFailure = false;
  }

  private void failed(Exception failure) {
    hold.failed(now());
    if (!toldFailure) {
      log.warn("Task protection does not work, and is tried again: {}", failure.toString());
      toldFailure = true;
    }
  }

  private Duration now() {
    return Duration.ofNanos(nanos.getAsLong() - beginning);
  }
}
