package oms.console.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import oms.console.ConsoleProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells open pages what happens, as server-sent events. */
@Controller
class LiveResource {

  private static final Logger log = LoggerFactory.getLogger(LiveResource.class);

  /**
   * What happens after something was told is gathered for so long: a busy system would wake every
   * open page for every change, and pages ask again three times a second at most.
   */
  private static final Duration GATHERING = Duration.ofMillis(100);

  private final Changes changes;
  private final ConsoleProperties properties;
  private final Semaphore free;

  LiveResource(Changes changes, ConsoleProperties properties) {
    this.changes = changes;
    this.properties = properties;
    this.free = new Semaphore(properties.maxStreams());
  }

  /**
   * A stream that begins where the page was looked up, or where it was cut off.
   *
   * @param since the place that the page was given
   * @param lastEventId the place that the browser has come to
   */
  @GetMapping("/live")
  void follow(
      @RequestParam(required = false) @Nullable String order,
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(defaultValue = "false") boolean shipments,
      @RequestParam(defaultValue = "false") boolean charges,
      @RequestParam(required = false) @Nullable String since,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      HttpServletResponse response) {
    if (!free.tryAcquire()) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
      return;
    }
    try {
      follow(
          new Topic(order, customer, shipments, charges),
          lastEventId == null ? since : lastEventId,
          response);
    } catch (IOException gone) {
      log.debug("A page is gone", gone);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      free.release();
    }
  }

  private void follow(Topic topic, @Nullable String from, HttpServletResponse response)
      throws IOException, InterruptedException {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    // Proxies of the nginx kind would hold events back to send them together.
    response.setHeader("X-Accel-Buffering", "no");
    var stream = new LiveStream(response.getOutputStream(), topic, changes);
    long at = stream.begin(from);
    while (!changes.isClosed()) {
      at = stream.tell(changes.after(at, properties.heartbeat()));
      Thread.sleep(GATHERING);
    }
  }
}
