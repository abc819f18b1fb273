package oms.worker.drain;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** The HTTP requests that this process is answering. */
public final class RequestsInFlight {

  private static final Logger log = LoggerFactory.getLogger(RequestsInFlight.class);

  private final ApplicationContext context;

  /** The requests to the web server of a context, which may have none. */
  public RequestsInFlight(ApplicationContext context) {
    this.context = context;
  }

  /** Takes no more of them and waits until all are answered, but not longer than this. */
  void finishWithin(Duration limit) {
    WebServer server =
        context instanceof WebServerApplicationContext web ? web.getWebServer() : null;
    if (server == null) {
      return;
    }
    CountDownLatch answered = new CountDownLatch(1);
    // The web server's own lifecycle does the same at the same time; it may be done twice.
    server.shutDownGracefully(_ -> answered.countDown());
    try {
      if (!answered.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        log.warn("Requests are still being answered after {} ms", limit.toMillis());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
