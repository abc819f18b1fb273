package oms.benchmark.console;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Counts what open pages and their orders are given. Safe for many threads. */
final class Traffic {

  private final LongAdder pages = new LongAdder();
  private final LongAdder parts = new LongAdder();
  private final LongAdder events = new LongAdder();
  private final LongAdder failures = new LongAdder();

  /**
   * What was counted up to a moment.
   *
   * @param pages whole pages
   * @param parts parts of pages that were asked for again
   * @param events events told by streams
   * @param failures what was not answered, or not as it should be
   */
  record Count(long pages, long parts, long events, long failures) {

    Count since(Count before) {
      return new Count(
          pages - before.pages,
          parts - before.parts,
          events - before.events,
          failures - before.failures);
    }
  }

  /** Threads whose failures are counted. */
  ExecutorService threads() {
    return Executors.newThreadPerTaskExecutor(
        Thread.ofVirtual().uncaughtExceptionHandler((_, _) -> failures.increment()).factory());
  }

  void page() {
    pages.increment();
  }

  void part() {
    parts.increment();
  }

  void event() {
    events.increment();
  }

  Count read() {
    return new Count(pages.sum(), parts.sum(), events.sum(), failures.sum());
  }
}
