package oms.benchmark.serverless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import oms.devservices.Service;
import oms.lambda.Ending;
import oms.lambda.Report;
import org.junit.jupiter.api.Test;

class UsageTests {

  private static final Report COLD = report(Duration.ofSeconds(4), true);
  private static final Report WARM = report(Duration.ofSeconds(3), false);

  @Test
  void whatIsBilledIsDividedByTheOrders() {
    var usage =
        new Usage(
            2, 9, Map.of(Service.ORDER, List.of(COLD, WARM), Service.BILLING, List.of(WARM)), 1);

    assertThat(usage.invocations()).isEqualTo(3);
    assertThat(usage.coldStarts()).isEqualTo(1);
    assertThat(usage.invocationsAnOrder()).isEqualTo(1.5);
    assertThat(usage.billedMillisAnOrder()).isEqualTo(5500);
    assertThat(usage.gigabyteSecondsAnOrder()).isEqualTo(2.75, within(1e-9));
    assertThat(usage.secondsAnOrder(Service.ORDER)).isEqualTo(4);
    assertThat(usage.secondsAnOrder(Service.SHIPPING)).isZero();
    assertThat(usage.invocationsAnOrder(Service.BILLING)).isEqualTo(0.5);
  }

  @Test
  void aStartIsWhatIsNotSpentWaitingForWork() {
    var start = new ColdStart("zip", List.of(COLD), List.of(WARM), Duration.ofSeconds(1));

    assertThat(start.initMillis()).isEqualTo(1000);
    assertThat(start.coldHandlerMillis()).isEqualTo(3000);
    assertThat(start.warmHandlerMillis()).isEqualTo(2000);
    assertThat(start.usedMegabytes()).isEqualTo(200);
  }

  private static Report report(Duration duration, boolean cold) {
    return new Report(
        "r",
        Ending.SUCCEEDED,
        Instant.EPOCH,
        duration,
        cold ? Duration.ofSeconds(1) : null,
        512,
        200);
  }
}
