package oms.benchmark.console;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Somebody who looks at one kind of page and never leaves.
 *
 * @param stay how long one page is looked at before the next; a list is left only for what is new
 * @param list whether it is a list
 * @param path where the next page is
 */
record Viewer(Duration stay, boolean list, Supplier<String> path) {

  /** Somebody who shows a list anew after so long, if there is something new. */
  static Viewer ofList(Duration stay, String path) {
    return new Viewer(stay, true, () -> path);
  }

  /** Somebody who goes from page to page. */
  static Viewer of(Duration stay, Supplier<String> path) {
    return new Viewer(stay, false, path);
  }

  /** Looks at one page, and then has itself look at the next, until the browser is closed. */
  void look(Browser browser) {
    try (var page = OpenPage.open(browser, path.get())) {
      do {
        LockSupport.parkNanos(stay.toNanos());
      } while (list && !page.hasNews() && !Thread.currentThread().isInterrupted());
    } finally {
      browser.threads().execute(() -> look(browser));
    }
  }
}
