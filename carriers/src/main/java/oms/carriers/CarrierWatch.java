package oms.carriers;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the virtual threads of this process more carriers when none of them gets to run.
 *
 * <p>There are as many carriers as processors. A virtual thread that loads a class keeps its
 * carrier even while it waits for the lock of a jar. Once all carriers wait so, and the thread that
 * has the lock gave its carrier back, nothing goes on any more: see decision 23.
 */
public final class CarrierWatch {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** A machine with too much to do may take as long; a carrier more does no harm then. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** As many as the JDK has unless it is told otherwise. */
  private static final int MOST = 256;

  private static final Logger log = LoggerFactory.getLogger(CarrierWatch.class);

  private static final AtomicBoolean started = new AtomicBoolean();

  private final VirtualThreadSchedulerMXBean scheduler =
      ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
  private final int usual = scheduler.getParallelism();

  private CarrierWatch() {}

  /** Watches from now on, as long as the process lives. Idempotent. */
  public static void start() {
    if (!started.getAndSet(true)) {
      Thread.ofPlatform().daemon().name("carrier-watch").start(() -> new CarrierWatch().watch());
    }
  }

  /** Uses no class that is not loaded yet, which would be waited for like everything else. */
  private void watch() {
    try {
      while (true) {
        if (isStuck()) {
          more();
        } else if (scheduler.getParallelism() > usual) {
          scheduler.setParallelism(usual);
        }
        Thread.sleep(LOOK_EVERY);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isStuck() throws InterruptedException {
    return !Thread.ofVirtual().start(CarrierWatch::pass).join(PATIENCE);
  }

  private static void pass() {
    // That it runs is all that is asked.
  }

  private void more() {
    int carriers = Math.max(usual, Math.min(MOST, 2 * scheduler.getParallelism()));
    scheduler.setParallelism(carriers);
    log.warn(
        "No virtual thread ran for {}: they have {} carriers until they do", PATIENCE, carriers);
  }
}
