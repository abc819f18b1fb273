package oms.billing.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void aDayWithoutChargesHasAHeaderOnly() {
    assertThat(new Report(DAY, List.of(), List.of()).csv())
        .isEqualTo("day,currency,line,charge,charges,charged,transactions,moved\r\n");
  }

  @Test
  void eachCurrencyEndsWithWhatIsLeftOfIt() {
    var report =
        new Report(
            DAY,
            List.of(
                new Total("EUR", "captured", 1, 500, 1, 500),
                new Total("USD", "captured", 3, 3_000, 3, 3_000),
                new Total("USD", "refunded", 1, 1_000, 1, 1_000),
                new Total("USD", "declined", 2, 9_000, 0, 0)),
            List.of());

    assertThat(report.reconciles()).isTrue();
    assertThat(report.csv().lines())
        .containsExactly(
            "day,currency,line,charge,charges,charged,transactions,moved",
            "2026-11-20,EUR,captured,,1,500,1,500",
            "2026-11-20,EUR,net,,,500,,500",
            "2026-11-20,USD,captured,,3,3000,3,3000",
            "2026-11-20,USD,refunded,,1,1000,1,1000",
            "2026-11-20,USD,declined,,2,9000,0,0",
            "2026-11-20,USD,net,,,2000,,2000");
  }

  @Test
  void aDifferenceNamesItsCharge() {
    var difference = new Difference("USD", "captured", "o:\"1\",2", 1_700, 0);
    var report =
        new Report(DAY, List.of(new Total("USD", "captured", 1, 1_700, 0, 0)), List.of(difference));

    assertThat(report.reconciles()).isFalse();
    assertThat(report.csv())
        .endsWith("2026-11-20,USD,difference in captured,\"o:\"\"1\"\",2\",,1700,,0\r\n");
  }
}
