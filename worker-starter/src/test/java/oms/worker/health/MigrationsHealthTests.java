package oms.worker.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class MigrationsHealthTests {

  private final AtomicInteger pending = new AtomicInteger(2);
  private final AtomicInteger looks = new AtomicInteger();
  private final MigrationsHealth health = new MigrationsHealth(new Somebody());

  @Test
  void whileMigrationsArePendingAProcessIsNotReady() {
    assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(health.health().getDetails()).containsEntry("pending", 2);
    pending.set(0);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void whatIsAppliedIsLookedUpNoMore() {
    pending.set(0);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(looks).hasValue(1);
  }

  @Test
  void aDatabaseThatCannotBeAskedIsNotReady() {
    pending.set(-1);
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
  }

  /** Migrations that somebody else applies. */
  private final class Somebody extends Flyway {

    Somebody() {
      super(Flyway.configure());
    }

    @Override
    public MigrationInfoService info() {
      looks.incrementAndGet();
      return (MigrationInfoService)
          Proxy.newProxyInstance(
              MigrationInfoService.class.getClassLoader(),
              new Class<?>[] {MigrationInfoService.class},
              (_, _, _) -> new MigrationInfo[pending.get()]);
    }
  }
}
