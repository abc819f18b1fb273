package oms.worker.changes;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import oms.worker.changes.Batch.ToldChange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * One stream of server-sent events. It says where it stands in the beginning and with each
 * heartbeat, by an event without data, which browsers remember and do not show: who is cut off
 * before anything happened misses nothing either.
 */
final class EventStream {

  /** How long clients wait before they connect again. */
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final HttpServletResponse response;
  private final @Nullable String orderId;
  private final Duration heartbeat;
  private long lastWritten = System.nanoTime();

  EventStream(HttpServletResponse response, @Nullable String orderId, Duration heartbeat) {
    this.response = response;
    this.orderId = orderId;
    this.heartbeat = heartbeat;
  }

  /** Says that it is a stream, and where it stands. */
  void begin(Position start) throws IOException {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    // Proxies of the nginx kind would hold events back to send them together.
    response.setHeader("X-Accel-Buffering", "no");
    send("retry: %d\nid: %s\n\n".formatted(RETRY.toMillis(), start));
  }

  /** Tells what happens after a position, until the feed is closed or the client is gone. */
  void run(ChangeFeed feed, Position start) throws IOException, InterruptedException {
    Optional<Batch> next = feed.next(start, heartbeat);
    while (next.isPresent()) {
      write(next.get());
      next = feed.next(next.get().position(), untilHeartbeat());
    }
  }

  private void write(Batch batch) throws IOException {
    List<ToldChange> wanted = batch.changes().stream().filter(this::isWanted).toList();
    if (!wanted.isEmpty()) {
      var frames = new StringBuilder();
      wanted.forEach(
          change ->
              frames.append("id: %s\ndata: %s\n\n".formatted(change.position(), change.json())));
      send(frames.toString());
    } else if (untilHeartbeat().isZero()) {
      send(": heartbeat\nid: %s\n\n".formatted(batch.position()));
    }
  }

  private boolean isWanted(ToldChange change) {
    return orderId == null || orderId.equals(change.orderId());
  }

  private Duration untilHeartbeat() {
    Duration left = heartbeat.minusNanos(System.nanoTime() - lastWritten);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private void send(String frames) throws IOException {
    OutputStream body = response.getOutputStream();
    body.write(frames.getBytes(StandardCharsets.UTF_8));
    body.flush();
    lastWritten = System.nanoTime();
  }
}
