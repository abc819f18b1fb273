package oms.worker.health;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Liveness: Temporal has not been away for so long that a new connection is worth a restart. */
public final class ConnectionHealth implements HealthIndicator {

  private final TemporalReach temporal;
  private final Duration limit;

  /** Gives up on a connection after this time without an answer. */
  public ConnectionHealth(TemporalReach temporal, Duration limit) {
    this.temporal = temporal;
    this.limit = limit;
  }

  @Override
  public Health health() {
    Duration silence = temporal.silence();
    return (silence.compareTo(limit) > 0 ? Health.down() : Health.up())
        .withDetail("lastAnswerSecondsAgo", silence.toSeconds())
        .withDetail("limitSeconds", limit.toSeconds())
        .build();
  }
}
