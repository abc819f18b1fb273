package oms.worker.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import oms.worker.Ticks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class TemporalReachTests {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final AtomicBoolean up = new AtomicBoolean(true);
  private final Ticks clock = new Ticks();
  private final TemporalReach temporal =
      new TemporalReach(this::answer, Duration.ofSeconds(5), clock);
  private final TemporalHealth readiness = new TemporalHealth(temporal);
  private final ConnectionHealth liveness = new ConnectionHealth(temporal, LIMIT);

  @AfterEach
  void close() {
    temporal.close();
  }

  @Test
  void untilTheFirstAnswerAProcessIsAliveAndNotReady() {
    assertThat(readiness.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(liveness.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void whileThereAreAnswersAProcessIsReady() {
    temporal.ask();
    assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);
    assertThat(liveness.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void withoutAnAnswerAProcessIsNotReadyAndAfterTheLimitNotAlive() {
    temporal.ask();
    up.set(false);
    clock.pass(LIMIT);
    temporal.ask();
    assertThat(readiness.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(liveness.health().getStatus()).isEqualTo(Status.UP);
    clock.pass(Duration.ofSeconds(1));
    assertThat(liveness.health().getStatus()).isEqualTo(Status.DOWN);
    up.set(true);
    temporal.ask();
    assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);
    assertThat(liveness.health().getStatus()).isEqualTo(Status.UP);
  }

  private void answer() {
    if (!up.get()) {
      throw new IllegalStateException("nobody there");
    }
  }
}
