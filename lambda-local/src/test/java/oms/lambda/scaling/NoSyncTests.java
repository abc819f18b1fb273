package oms.lambda.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoSyncTests {

  private static final long EMPTY = 0;
  private static final long WAITING = 1;
  private static final Duration COOLOFF = Duration.ofMillis(100);

  private final NoSync algorithm = new NoSync(COOLOFF);

  @Test
  void nobodyIsInvokedForAQueueThatOthersServe() {
    assertThat(algorithm.invokes(List.of(EMPTY, EMPTY), 0)).isFalse();
  }

  @Test
  void nobodyIsInvokedForAVersionThatIsNotThere() {
    assertThat(algorithm.invokes(List.of(), 0)).isFalse();
  }

  @Test
  void aTaskThatWaitsInvokesOneOfWhateverTypeItIs() {
    assertThat(algorithm.invokes(List.of(EMPTY, WAITING), 0)).isTrue();
  }

  @Test
  void oneMoreIsInvokedOnlyAfterTheCoolOff() {
    assertThat(algorithm.invokes(List.of(WAITING), 0)).isTrue();
    assertThat(algorithm.invokes(List.of(WAITING), COOLOFF.toNanos() - 1)).isFalse();
    assertThat(algorithm.invokes(List.of(WAITING), COOLOFF.toNanos())).isTrue();
  }

  @Test
  void aLookThatInvokesNobodyDoesNotProlongTheCoolOff() {
    assertThat(algorithm.invokes(List.of(WAITING), 0)).isTrue();
    assertThat(algorithm.invokes(List.of(WAITING), COOLOFF.toNanos() / 2)).isFalse();
    assertThat(algorithm.invokes(List.of(EMPTY), COOLOFF.toNanos())).isFalse();
    assertThat(algorithm.invokes(List.of(WAITING), COOLOFF.toNanos() + 1)).isTrue();
  }
}
