package oms.serverless;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is done when an invocation's tasks have ended and its connection is still open,
 * such as telling what was measured.
 *
 * @param name for the log
 * @param action may be interrupted when its time is up
 */
record Hook(String name, Runnable action) {

  private static final Logger log = LoggerFactory.getLogger(Hook.class);

  /** Runs all, one after the other; one that fails keeps no other, and all have one time limit. */
  static void runAll(List<Hook> hooks, Duration limit) {
    Thread runner = Thread.ofVirtual().name("hooks").start(() -> hooks.forEach(Hook::run));
    boolean done = false;
    try {
      done = runner.join(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!done) {
      runner.interrupt();
      log.warn("Hooks are cut off: they take longer than {}", Timing.text(limit));
    }
  }

  private void run() {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    try {
      action.run();
    } catch (RuntimeException e) {
      log.warn("The hook '{}' fails", name, e);
    }
  }
}
