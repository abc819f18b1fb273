package oms.benchmark.console;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;

/**
 * Does something at once, and then not more often than each pause; the last wish is never left out.
 * What the console's own script does with changes.
 */
final class Gently {

  private final ExecutorService threads;
  private final Duration pause;
  private final Runnable action;
  private boolean waiting;
  private boolean wanted;

  Gently(ExecutorService threads, Duration pause, Runnable action) {
    this.threads = threads;
    this.pause = pause;
    this.action = action;
  }

  synchronized void run() {
    if (waiting) {
      wanted = true;
    } else {
      waiting = true;
      threads.execute(this::act);
    }
  }

  private void act() {
    threads.execute(action);
    LockSupport.parkNanos(pause.toNanos());
    if (isWantedAgain()) {
      act();
    }
  }

  private synchronized boolean isWantedAgain() {
    waiting = wanted;
    wanted = false;
    return waiting;
  }
}
