package oms.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTests {

  @Test
  void begunMillisecondsArePaidForInFull() {
    assertThat(report(Duration.ofNanos(1_000_001), null).billedMillis()).isEqualTo(2);
    assertThat(report(Duration.ofMillis(2), null).billedMillis()).isEqualTo(2);
  }

  @Test
  void theStartOfASandboxIsPaidForToo() {
    Report cold = report(Duration.ofMillis(1500), Duration.ofMillis(2500));
    assertThat(cold.billedMillis()).isEqualTo(4000);
    assertThat(cold.gigabyteSeconds()).isEqualTo(2, within(1e-9));
  }

  @Test
  void theLineIsLambdas() {
    assertThat(report(Duration.ofNanos(12_345_678), null))
        .hasToString(
            "REPORT RequestId: r\tDuration: 12.35 ms\tBilled Duration: 13 ms\t"
                + "Memory Size: 512 MB\tMax Memory Used: 200 MB");
    assertThat(report(Duration.ofMillis(1), Duration.ofMillis(800)).toString())
        .endsWith(
            "Billed Duration: 801 ms\tMemory Size: 512 MB\tMax Memory Used: 200 MB"
                + "\tInit Duration: 800.00 ms");
  }

  @Test
  void memoryIsReadInWholeMebibytes() {
    assertThat(Memory.peak(List.of("Name:\tjava", "VmHWM:\t  204801 kB", "VmRSS:\t 1 kB")))
        .isEqualTo(201);
    assertThat(Memory.peak(List.of("Name:\tjava"))).isZero();
  }

  private static Report report(Duration duration, @Nullable Duration init) {
    return new Report("r", Ending.SUCCEEDED, Instant.EPOCH, duration, init, 512, 200);
  }
}
