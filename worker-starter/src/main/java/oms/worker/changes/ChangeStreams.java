package oms.worker.changes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import oms.worker.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The changes of a service as server-sent events. A stream takes a virtual thread and no memory
 * beyond it: one whose client does not read waits, and is cut by the web server's time-out.
 *
 * <p>When the process is asked to end, streams end at once, so that clients go on elsewhere from
 * where they were.
 */
public final class ChangeStreams implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ChangeStreams.class);

  /** What the API's description says of a stream. */
  public static final String DESCRIPTION =
      """
      A stream of server-sent events. It begins now, or behind the event that `Last-Event-ID` \
      names: nothing is left out, and what comes again has the same id. Heartbeats say where the \
      stream stands. 503 while too many are open.""";

  /** Header: the id of the last event that a client has seen. */
  public static final String LAST_EVENT_ID = "Last-Event-ID";

  /** Parameter: the order to tell of. */
  public static final String ORDER = "order";

  private final ChangesProperties properties;
  private final ChangeFeed feed;
  private final Semaphore free;
  private final ChangeReader reader;
  private final Supplier<ChangeListener> listeners;
  private volatile @Nullable Work work;

  /** What runs in between start and stop. */
  private record Work(ChangeListener listener, Thread listening, Thread reading) {

    static Work begin(ChangeListener listener, ChangeReader reader) {
      return new Work(
          listener,
          Thread.ofVirtual().name("change-listener").start(listener),
          Thread.ofVirtual().name("change-reader").start(reader));
    }

    void end() {
      listener.close();
      listening.interrupt();
      reading.interrupt();
    }
  }

  /** Streams of one log, heard of on connections of their own. */
  public ChangeStreams(
      ChangeLog changes,
      JdbcClient jdbc,
      JsonMapper json,
      ConnectionSource connections,
      ChangesProperties properties) {
    this.properties = properties;
    this.feed = new ChangeFeed(new ChangeReads(jdbc, changes), json);
    this.free = new Semaphore(properties.maxStreams());
    this.reader = new ChangeReader(feed);
    this.listeners = () -> new ChangeListener(connections, changes.timeline(), reader::announce);
  }

  /**
   * Answers a request with a stream, and returns when it has ended. The request may say where its
   * client was ({@value #LAST_EVENT_ID}), else the stream begins now, and name the only order to
   * tell of (parameter {@value #ORDER}).
   *
   * @throws org.springframework.web.ErrorResponseException 400 if the client cannot have been
   *     there, 503 if there are too many streams or the process ends
   */
  public void serve(HttpServletRequest request, HttpServletResponse response) {
    if (!isRunning()) {
      throw Problems.unavailable("This process serves no streams now; connect again");
    }
    if (!free.tryAcquire()) {
      throw Problems.unavailable(
          "All %d streams of this process are in use; connect again later"
              .formatted(properties.maxStreams()));
    }
    try {
      serveJoined(request, response);
    } finally {
      free.release();
    }
  }

  private void serveJoined(HttpServletRequest request, HttpServletResponse response) {
    Position now = feed.join();
    try {
      Position start = start(request.getHeader(LAST_EVENT_ID), now);
      var stream = new EventStream(response, order(request), properties.heartbeat());
      stream.begin(start);
      if (!HttpMethod.HEAD.matches(request.getMethod())) {
        // What was held up before anybody listened is not announced any more.
        reader.announce();
        stream.run(feed, start);
      }
    } catch (IOException gone) {
      log.debug("The client of a stream is gone", gone);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (DataAccessException e) {
      if (!response.isCommitted()) {
        throw e;
      }
      log.warn("A stream of changes ends: {}", e.getMessage());
    } finally {
      feed.leave();
    }
  }

  private static @Nullable String order(HttpServletRequest request) {
    String order = request.getParameter(ORDER);
    return StringUtils.hasText(order) ? order : null;
  }

  private static Position start(@Nullable String lastEventId, Position now) {
    return StringUtils.hasText(lastEventId)
        ? Position.read(lastEventId)
            .filter(position -> !now.isBehind(position))
            .orElseThrow(
                () ->
                    Problems.badRequest(
                        LAST_EVENT_ID, "must be the id of an event of this stream, or be absent"))
        : now;
  }

  /** How many streams are open. */
  public int open() {
    return properties.maxStreams() - free.availablePermits();
  }

  @Override
  public void start() {
    feed.open();
    work = Work.begin(listeners.get(), reader);
  }

  @Override
  public void stop() {
    Work ending = work;
    work = null;
    feed.close();
    if (ending != null) {
      ending.end();
    }
  }

  @Override
  public boolean isRunning() {
    return work != null;
  }

  /** Together with HTTP, whose requests streams are. */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
  }
}
