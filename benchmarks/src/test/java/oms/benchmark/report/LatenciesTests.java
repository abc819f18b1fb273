package oms.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTests {

  private static final long MILLI = 1_000_000;

  @Test
  void aPercentileIsAValueThatWasMeasured() {
    var latencies = Latencies.ofNanos(LongStream.rangeClosed(1, 100).map(millis -> millis * MILLI));

    assertThat(latencies.millisAt(0.5)).isEqualTo(50);
    assertThat(latencies.millisAt(0.99)).isEqualTo(99);
    assertThat(latencies.millisAt(1)).isEqualTo(100);
  }

  @Test
  void theOrderOfMeasuringDoesNotMatter() {
    var latencies = Latencies.ofNanos(List.of(3 * MILLI, MILLI, 2 * MILLI));

    assertThat(latencies.millisAt(0.5)).isEqualTo(2);
  }

  @Test
  void oneValueIsEveryPercentile() {
    var latencies = Latencies.ofNanos(List.of(7 * MILLI));

    assertThat(latencies.millisAt(0.01)).isEqualTo(7);
    assertThat(latencies.millisAt(0.99)).isEqualTo(7);
  }

  @Test
  void nothingMeasuredIsNotANumber() {
    assertThat(Latencies.ofNanos(List.of()).millisAt(0.5)).isNaN();
  }

  @Test
  void aShareIsAboveNoneAndAtMostAll() {
    var latencies = Latencies.ofNanos(List.of(MILLI));

    assertThatIllegalArgumentException().isThrownBy(() -> latencies.millisAt(0));
    assertThatIllegalArgumentException().isThrownBy(() -> latencies.millisAt(1.01));
  }
}
