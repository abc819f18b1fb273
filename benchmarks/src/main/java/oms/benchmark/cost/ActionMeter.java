package oms.benchmark.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Reads the counter of a dev server on which nothing else runs. */
final class ActionMeter implements AutoCloseable {

  private static final String NAMESPACE = "default";

  /** The server hands its counts to the metrics once a second. */
  private static final long PAUSE_NANOS = Duration.ofMillis(1_500).toNanos();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI metrics;
  private ActionCounts last = ActionCounts.NONE;

  ActionMeter(int port) {
    metrics = URI.create("http://127.0.0.1:" + port + "/metrics");
  }

  /** What was counted since the last call, once the counter stands still. */
  ActionCounts sinceLast() {
    ActionCounts before = last;
    last = standingStill();
    return last.since(before);
  }

  private ActionCounts standingStill() {
    ActionCounts previous = readNow();
    while (true) {
      LockSupport.parkNanos(PAUSE_NANOS);
      ActionCounts next = readNow();
      if (next.equals(previous)) {
        return next;
      }
      previous = next;
    }
  }

  private ActionCounts readNow() {
    try {
      HttpRequest request = HttpRequest.newBuilder(metrics).build();
      return ActionCounts.parse(http.send(request, BodyHandlers.ofString()).body(), NAMESPACE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
