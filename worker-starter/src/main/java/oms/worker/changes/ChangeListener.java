package oms.worker.changes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what PostgreSQL announces, on a connection of its own. A connection that is lost is made
 * anew, after pauses that grow; whatever was announced meanwhile counts as announced then.
 */
final class ChangeListener implements Runnable, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ChangeListener.class);

  /** How long nothing may be heard before it is looked whether the connection still stands. */
  private static final int SILENCE_MILLIS = 10_000;

  private static final int ANSWER_SECONDS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final ConnectionSource source;
  private final String channel;
  private final Runnable announce;
  private Duration pause = FIRST_PAUSE;
  private volatile boolean closed;

  ChangeListener(ConnectionSource source, String channel, Runnable announce) {
    this.source = source;
    this.channel = channel;
    this.announce = announce;
  }

  @Override
  public void run() {
    while (!closed) {
      try (Connection connection = source.connect()) {
        listen(connection);
      } catch (SQLException e) {
        pause(e);
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + channel);
    }
    log.info("Listens for changes on the channel {}", channel);
    pause = FIRST_PAUSE;
    announce.run();
    PGConnection postgres = connection.unwrap(PGConnection.class);
    while (!closed) {
      hear(connection, postgres.getNotifications(SILENCE_MILLIS));
    }
  }

  private void hear(Connection connection, PGNotification[] heard) throws SQLException {
    if (heard != null && heard.length > 0) {
      announce.run();
    } else if (!connection.isValid(ANSWER_SECONDS)) {
      throw new SQLException("The connection does not answer any more");
    }
  }

  private void pause(SQLException failure) {
    if (closed) {
      return;
    }
    log.warn(
        "No changes are heard on {}; tries again in {} ms: {}",
        channel,
        pause.toMillis(),
        failure.getMessage());
    try {
      Thread.sleep(pause);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    Duration twice = pause.multipliedBy(2);
    pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  /** Its thread ends as soon as it is interrupted. */
  @Override
  public void close() {
    closed = true;
  }
}
