package oms.console.load;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Times are told, nobody waits. */
@NullMarked
class PaceTests {

  private final Pace pace = new Pace(5, 0);
  private Duration now = ZERO;

  @Test
  void turnsAreEven() {
    assertThat(Stream.generate(this::turn).limit(4))
        .containsExactly(ZERO, ofMillis(200), ofMillis(200), ofMillis(200));
    assertThat(now).isEqualTo(ofMillis(600));
  }

  @Test
  void aLittleThatWasMissedIsMadeUpFor() {
    turn();
    now = now.plusMillis(900);
    assertThat(Stream.generate(this::turn).limit(5))
        .containsExactly(ZERO, ZERO, ZERO, ZERO, ofMillis(100));
  }

  @Test
  void muchThatWasMissedIsNot() {
    turn();
    now = now.plusSeconds(60);
    assertThat(Stream.generate(this::turn).limit(100).filter(Duration::isZero)).hasSize(6);
  }

  @Test
  void whileNobodyAnswersPausesGrowToFiveSeconds() {
    turn();
    var pauses =
        Stream.generate(
                () -> {
                  pace.away(now.toNanos());
                  return turn();
                })
            .limit(7);
    assertThat(pauses)
        .containsExactly(
            ofMillis(250),
            ofMillis(500),
            ofSeconds(1),
            ofSeconds(2),
            ofSeconds(4),
            ofSeconds(5),
            ofSeconds(5));
  }

  @Test
  void manyThatFailAtOnceAreOneReasonToWait() {
    turn();
    for (int i = 0; i < 16; i++) {
      pace.away(now.plusMillis(i).toNanos());
    }
    assertThat(turn()).isEqualTo(ofMillis(250));
  }

  @Test
  void whenSomebodyAnswersItGoesOnAsBefore() {
    turn();
    pace.away(now.toNanos());
    turn();
    pace.answered();
    assertThat(pace.pause()).isZero();
    assertThat(turn()).isEqualTo(ofMillis(200));
  }

  /** Takes a turn, and gives how long it had to be waited for. */
  private Duration turn() {
    Duration wait = pace.take(now.toNanos());
    now = now.plus(wait);
    return wait;
  }
}
