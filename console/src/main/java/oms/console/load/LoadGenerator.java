package oms.console.load;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import oms.console.api.OpenOrders;
import oms.console.api.OrderApi;
import oms.console.api.ShippingApi;
import oms.console.metrics.Sampler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes up orders by a plan, one plan at a time, for everybody who looks. */
@Component
@EnableConfigurationProperties(LoadProperties.class)
public class LoadGenerator implements SmartLifecycle {

  /** What all ids of generated orders begin with. */
  public static final String MARK = "load-";

  private static final Logger log = LoggerFactory.getLogger(LoadGenerator.class);
  private static final Duration WATCH = Duration.ofSeconds(10);
  private static final int BASE = 36;

  private final LoadProperties properties;
  private final OrderApi orders;
  private final ShippingApi shipping;
  private final OpenOrders open;
  private final Sampler sampler;
  private @Nullable Run run;
  private @Nullable Thread thread;
  private boolean ready;

  LoadGenerator(
      LoadProperties properties,
      OrderApi orders,
      ShippingApi shipping,
      OpenOrders open,
      Sampler sampler) {
    this.properties = properties;
    this.orders = orders;
    this.shipping = shipping;
    this.open = open;
    this.sampler = sampler;
  }

  /** Whether anybody may have orders made up here. */
  public boolean isEnabled() {
    return properties.enabled();
  }

  /** How far it is. */
  public synchronized LoadStatus status() {
    return run == null ? LoadStatus.NONE : run.status();
  }

  /**
   * Begins with a plan.
   *
   * @return why not, in a sentence; empty if it has begun
   */
  public synchronized Optional<String> begin(Plan plan) {
    if (!properties.enabled()) {
      return Optional.of("Orders are not made up here.");
    }
    if (!ready || status().isActive()) {
      return Optional.of("Orders are being made up already. Stop them first.");
    }
    String name =
        MARK + Long.toString(Clock.systemUTC().millis(), BASE).toUpperCase(Locale.ROOT) + "-";
    var begun = new Run(plan, name, orders, new Couriers(shipping, open, name));
    run = begun;
    thread = Thread.ofVirtual().name("load").start(begun::run);
    Thread.ofVirtual().name("load-watch").start(() -> watch(begun));
    log.info("Orders are made up: {} at {} a second", plan.orders(), plan.perSecond());
    return Optional.empty();
  }

  /** What is ordered is measured, whether somebody looks or not. */
  private void watch(Run begun) {
    try {
      while (begun.status().isActive()) {
        sampler.look();
        Thread.sleep(WATCH);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends no more orders; said again while the last are delivered, ends that too. */
  public synchronized void enough() {
    if (run != null) {
      run.stop();
    }
  }

  @Override
  public synchronized void start() {
    ready = true;
  }

  @Override
  public void stop() {
    Thread ending;
    synchronized (this) {
      ready = false;
      ending = thread;
    }
    if (ending == null) {
      return;
    }
    ending.interrupt();
    try {
      ending.join(WATCH);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return ready;
  }

  /** Together with HTTP, before the clients go. */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
  }
}
