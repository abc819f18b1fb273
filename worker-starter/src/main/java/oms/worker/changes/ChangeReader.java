package oms.worker.changes;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the feed read on whenever something was announced. What an older transaction holds up is not
 * announced again when that ends, so it is looked for until it can be told.
 */
final class ChangeReader implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(ChangeReader.class);

  /** What is announced within this time is read at once. */
  private static final Duration GATHER = Duration.ofMillis(20);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final ChangeFeed feed;
  private final Semaphore announced = new Semaphore(0);
  private boolean failing;

  ChangeReader(ChangeFeed feed) {
    this.feed = feed;
  }

  /** Something may have happened. */
  void announce() {
    announced.release();
  }

  @Override
  public void run() {
    Duration pause = GATHER;
    boolean more = false;
    try {
      while (true) {
        pause = awaitNews(more, pause) ? GATHER : longer(pause);
        more = readOn();
        Thread.sleep(GATHER);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean awaitNews(boolean more, Duration pause) throws InterruptedException {
    if (more) {
      boolean came = announced.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
      announced.drainPermits();
      return came;
    }
    announced.acquire();
    announced.drainPermits();
    return true;
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  /** Also says that there is more when the database did not answer. */
  private boolean readOn() {
    try {
      boolean more = feed.readOn();
      failing = false;
      return more;
    } catch (RuntimeException e) {
      if (!failing) {
        log.warn("Changes cannot be read and will be read later", e);
      }
      failing = true;
      return true;
    }
  }
}
