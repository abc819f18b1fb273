package oms.benchmark.console;

import java.util.concurrent.ExecutorService;

/**
 * Does something at once, and what is wished for meanwhile once more after it: the last wish is
 * never left out. What browsers do with changes that come while a part is on its way.
 */
final class OneByOne {

  private final ExecutorService threads;
  private final Runnable action;
  private boolean busy;
  private boolean wanted;

  OneByOne(ExecutorService threads, Runnable action) {
    this.threads = threads;
    this.action = action;
  }

  synchronized void run() {
    if (busy) {
      wanted = true;
    } else {
      busy = true;
      threads.execute(this::act);
    }
  }

  private void act() {
    try {
      action.run();
    } finally {
      next();
    }
  }

  private synchronized void next() {
    busy = wanted;
    wanted = false;
    if (busy) {
      threads.execute(this::act);
    }
  }
}
