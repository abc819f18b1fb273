package oms.benchmark.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A page that somebody looks at: it follows its stream, is sent the rows that changed and asks
 * again for the part that changed, one request at a time, as the console's script does.
 */
final class OpenPage implements AutoCloseable {

  private final Browser browser;
  private final String path;
  private final OneByOne partAgain;
  private final OneByOne pageAgain;
  private volatile String text = "";
  private volatile boolean news;
  private volatile boolean closed;
  private volatile InputStream stream = InputStream.nullInputStream();

  private OpenPage(Browser browser, String path) {
    this.browser = browser;
    this.path = path;
    this.partAgain = new OneByOne(browser.threads(), this::askAgain);
    this.pageAgain = new OneByOne(browser.threads(), this::look);
  }

  /** Looks at a page and follows it until it is closed. */
  static OpenPage open(Browser browser, String path) {
    var page = new OpenPage(browser, path);
    page.look().ifPresent(stream -> browser.threads().execute(() -> page.follow(stream)));
    return page;
  }

  /** Whether the page offers to show something new. */
  boolean hasNews() {
    return news;
  }

  private Optional<String> look() {
    text = browser.page(path);
    return Markup.stream(text);
  }

  private void follow(String from) {
    try (InputStream body = browser.stream(from);
        var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      stream = body;
      String event = "";
      for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
        if (line.startsWith("event:")) {
          event = line.substring("event:".length()).strip();
        } else if (line.startsWith("data:") && !event.isEmpty()) {
          told(event, line.substring("data:".length()).strip());
          // What follows in further lines is the row itself.
          event = "";
        }
      }
    } catch (IOException _) {
      // Closed, here or there: the page is not followed any more.
    }
  }

  private void told(String event, String id) {
    browser.traffic().event();
    switch (event) {
      case "row" -> {
        // It is shown.
      }
      case "new" -> news |= !Markup.hasRow(text, id);
      case "changed" -> partAgain.run();
      default -> pageAgain.run();
    }
  }

  private void askAgain() {
    if (!closed) {
      Markup.part(text).ifPresent(browser::part);
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      stream.close();
    } catch (IOException _) {
      // It is closed.
    }
  }
}
