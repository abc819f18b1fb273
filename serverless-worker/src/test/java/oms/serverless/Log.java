package oms.serverless;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What our own classes have logged since it was opened. */
final class Log implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger("oms.serverless");
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  Log() {
    events.start();
    logger.addAppender(events);
  }

  List<String> lines() {
    return List.copyOf(events.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  /** What the last invocation said at its end. */
  String ending() {
    return lines().stream()
        .filter(line -> line.startsWith("Invocation ends:"))
        .reduce((_, last) -> last)
        .orElse("");
  }

  @Override
  public void close() {
    logger.detachAppender(events);
  }
}
