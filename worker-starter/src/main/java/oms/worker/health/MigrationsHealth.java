package oms.worker.health;

import org.flywaydb.core.Flyway;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Readiness: every migration that the process knows is applied to its database. Usually it has
 * applied them itself at its start; where a {@code FlywayMigrationStrategy} leaves them to somebody
 * else, it waits for them here. What was applied once stays applied and is looked up no more.
 */
public final class MigrationsHealth extends AbstractHealthIndicator {

  private final Flyway migrations;
  private volatile boolean applied;

  /** Looks after these migrations. */
  public MigrationsHealth(Flyway migrations) {
    super("The migrations cannot be looked up");
    this.migrations = migrations;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    int pending = applied ? 0 : migrations.info().pending().length;
    applied = pending == 0;
    (applied ? health.up() : health.outOfService()).withDetail("pending", pending);
  }
}
