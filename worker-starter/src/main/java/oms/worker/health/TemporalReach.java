package oms.worker.health;

import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Temporal answers. It is asked all the time on a thread of its own, so that whoever wants
 * to know has the answer at once, and knows for how long it has been so.
 */
public final class TemporalReach implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TemporalReach.class);

  private final ScheduledExecutorService asking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("temporal-reach").factory());
  private final Runnable question;
  private final Duration interval;
  private final LongSupplier nanos;
  private volatile boolean reachable;
  private volatile boolean toldAway;
  private volatile long lastAnswer;

  /**
   * Nothing is asked yet.
   *
   * @param question asks Temporal, and throws if there is no answer in time
   * @param interval time between two questions
   * @param nanos a clock that never goes back
   */
  public TemporalReach(Runnable question, Duration interval, LongSupplier nanos) {
    this.question = question;
    this.interval = interval;
    this.nanos = nanos;
    this.lastAnswer = nanos.getAsLong();
  }

  /** Begins to ask. */
  public void start() {
    asking.scheduleWithFixedDelay(this::ask, 0, interval.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Whether the last question was answered. */
  public boolean isReachable() {
    return reachable;
  }

  /** Time since the last answer, or since the beginning if there was none. */
  public Duration silence() {
    return Duration.ofNanos(nanos.getAsLong() - lastAnswer);
  }

  void ask() {
    try {
      question.run();
      answered();
    } catch (RuntimeException | LinkageError failure) {
      // What is thrown out of here would be the last question.
      away(failure);
    }
  }

  private void answered() {
    if (toldAway) {
      log.info("Temporal is back after {} s", silence().toSeconds());
    }
    lastAnswer = nanos.getAsLong();
    reachable = true;
    toldAway = false;
  }

  private void away(Throwable failure) {
    reachable = false;
    if (!toldAway && !asking.isShutdown()) {
      log.warn("Temporal cannot be reached: {}", Status.fromThrowable(failure).getCode());
      toldAway = true;
    }
  }

  /** Asks no more. */
  @Override
  public void close() {
    asking.shutdownNow();
  }
}
