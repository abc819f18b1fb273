package oms.worker.drain;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Begins a drain, before anything else stops: readiness is refused, which can be seen on the
 * management port until the drain is over, and load balancers get a moment to see it.
 */
public final class TrafficDrain implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(TrafficDrain.class);

  private final ApplicationContext context;
  private final Draining draining;
  private final Duration delay;
  private volatile boolean running;

  /** Waits for this time, which counts for the drain, before the next phase stops HTTP. */
  public TrafficDrain(ApplicationContext context, Draining draining, Duration delay) {
    this.context = context;
    this.draining = draining;
    this.delay = delay;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    log.info("Drain begins: what runs gets {} ms to finish", draining.left().toMillis());
    draining.begin();
    AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
    waitForLoadBalancers();
  }

  private void waitForLoadBalancers() {
    try {
      // Nobody ends this wait but an interrupt.
      boolean _ = new CountDownLatch(1).await(delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Just before everything that stops taking work. */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
  }
}
