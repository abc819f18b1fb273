package oms.benchmark.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A page that somebody looks at: it follows its stream and asks again for the parts that changed,
 * each not more often than every 300 ms, as the console's script does.
 */
final class OpenPage implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(300);

  private final Map<String, Gently> asked = new ConcurrentHashMap<>();
  private final Browser browser;
  private final String path;
  private final Gently again;
  private volatile List<Part> parts = List.of();
  private volatile boolean news;
  private volatile boolean closed;
  private volatile InputStream stream = InputStream.nullInputStream();

  private OpenPage(Browser browser, String path) {
    this.browser = browser;
    this.path = path;
    this.again = new Gently(browser.threads(), PAUSE, this::look);
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
    String text = browser.page(path);
    parts = Part.of(text);
    return Part.streamOf(text);
  }

  private void follow(String from) {
    try (InputStream body = browser.stream(from);
        var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      stream = body;
      String event = "";
      for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
        if (line.startsWith("event:")) {
          event = line.substring("event:".length()).strip();
        } else if (line.startsWith("data:")) {
          told(event, line.substring("data:".length()).strip());
        }
      }
    } catch (IOException _) {
      // Closed, here or there: the page is not followed any more.
    }
  }

  private void told(String event, String orderId) {
    browser.traffic().event();
    switch (event) {
      case "changed" -> changed(orderId);
      case "begun" -> news |= parts.stream().noneMatch(part -> part.orderId().equals(orderId));
      default -> again.run();
    }
  }

  private void changed(String orderId) {
    if (parts.stream().anyMatch(part -> part.orderId().equals(orderId))) {
      asked
          .computeIfAbsent(orderId, id -> new Gently(browser.threads(), PAUSE, () -> askAgain(id)))
          .run();
    }
  }

  private void askAgain(String orderId) {
    if (!closed) {
      parts.stream()
          .filter(part -> part.orderId().equals(orderId))
          .forEach(part -> browser.threads().execute(() -> browser.part(part.path())));
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
