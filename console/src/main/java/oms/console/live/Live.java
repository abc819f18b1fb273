package oms.console.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import oms.console.ConsoleProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Tells open pages what happens, as server-sent events. */
@Component
public class Live {

  private static final Logger log = LoggerFactory.getLogger(Live.class);

  /**
   * What happens after something was told is gathered for so long: a busy system would wake every
   * open page for every change, and nobody reads faster.
   */
  private static final Duration GATHERING = Duration.ofMillis(300);

  private final Changes changes;
  private final RowWriter rows;
  private final ConsoleProperties properties;
  private final Semaphore free;

  Live(Changes changes, RowWriter rows, ConsoleProperties properties) {
    this.changes = changes;
    this.rows = rows;
    this.properties = properties;
    this.free = new Semaphore(properties.maxStreams());
  }

  /**
   * Answers with a stream that begins where the browser has come to ({@code Last-Event-ID}), or
   * else where the page was looked up (its parameter {@code since}), and ends with the page. Too
   * many are answered 503.
   */
  public void follow(Topic topic, HttpServletRequest request, HttpServletResponse response) {
    if (!free.tryAcquire()) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
      return;
    }
    try {
      tell(topic, request, response);
    } catch (IOException gone) {
      log.debug("A page is gone", gone);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      free.release();
    }
  }

  private void tell(Topic topic, HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    // Proxies of the nginx kind would hold events back to send them together.
    response.setHeader("X-Accel-Buffering", "no");
    var stream =
        new LiveStream(
            response.getOutputStream(), topic, row -> rows.write(row, request, response), changes);
    String cutOff = request.getHeader("Last-Event-ID");
    long at = stream.begin(cutOff == null ? request.getParameter("since") : cutOff);
    while (!changes.isClosed()) {
      at = stream.tell(changes.after(at, properties.heartbeat()));
      Thread.sleep(GATHERING);
    }
  }
}
