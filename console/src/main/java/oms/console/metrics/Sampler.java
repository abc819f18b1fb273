package oms.console.metrics;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Asks all processes every 2 s while somebody wants to know, and for 30 s after that. It remembers
 * 5 minutes, which are gone with the console.
 */
@Component
@EnableConfigurationProperties(ProcessProperties.class)
public class Sampler implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Sampler.class);
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Duration STALE = Duration.ofSeconds(10);
  private static final long SHORTEST_PAUSE = 100;
  private static final double NANOS = 1e9;

  private final Processes processes;
  private final Clock clock = Clock.systemUTC();
  private final History history = new History();
  private List<String> away = List.of();
  private long wantedUntil;
  private @Nullable Thread running;
  private boolean ended;

  Sampler(ProcessProperties properties) {
    this.processes = new Processes(properties);
  }

  /** Somebody wants to know, now and for a while. */
  public synchronized void look() {
    wantedUntil = System.nanoTime() + GRACE.toNanos();
    if (running == null && !ended) {
      running = Thread.ofVirtual().name("sampler").start(this::run);
    }
  }

  /** What was measured after a time (milliseconds since 1970), oldest first. */
  public synchronized List<Sample> after(long time) {
    return history.after(time);
  }

  /** What was measured last, if that was not long ago. */
  public synchronized Optional<Sample> latest() {
    return history.latest().filter(sample -> sample.at() > clock.millis() - STALE.toMillis());
  }

  /** Whether somebody wants to know at this time. */
  public synchronized boolean isRunning() {
    return running != null;
  }

  /** The processes that did not answer when they were last asked, as people call them. */
  public synchronized List<String> away() {
    return away;
  }

  private void run() {
    forget();
    long before = System.nanoTime();
    try {
      while (isWanted()) {
        long asked = System.nanoTime();
        List<Answer> answers = processes.ask();
        add(answers, (asked - before) / NANOS);
        before = asked;
        Thread.sleep(Math.max(SHORTEST_PAUSE, EVERY.toMillis() - millisSince(asked)));
      }
    } catch (InterruptedException _) {
      log.debug("Nothing is measured any more");
    } finally {
      over();
    }
  }

  private static long millisSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
  }

  /** What happened while nobody looked is not shown as if it were of one moment. */
  private synchronized void forget() {
    processes.forget();
    history.forget();
  }

  private synchronized void add(List<Answer> answers, double seconds) {
    away =
        answers.stream()
            .filter(answer -> !answer.answered())
            .map(answer -> answer.service().title() + " at " + answer.address())
            .toList();
    history.add(clock.millis(), Moment.of(seconds, answers));
  }

  private synchronized boolean isWanted() {
    boolean wanted = !ended && System.nanoTime() - wantedUntil < 0;
    if (!wanted) {
      running = null;
    }
    return wanted;
  }

  private synchronized void over() {
    if (Thread.currentThread().equals(running)) {
      running = null;
    }
  }

  @Override
  public synchronized void destroy() {
    ended = true;
    if (running != null) {
      running.interrupt();
    }
    processes.close();
  }
}
