package oms.worker.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Readiness: Temporal answers. */
public final class TemporalHealth implements HealthIndicator {

  private final TemporalReach temporal;

  /** Tells what is known of Temporal. */
  public TemporalHealth(TemporalReach temporal) {
    this.temporal = temporal;
  }

  @Override
  public Health health() {
    return (temporal.isReachable() ? Health.up() : Health.down())
        .withDetail("lastAnswerSecondsAgo", temporal.silence().toSeconds())
        .build();
  }
}
