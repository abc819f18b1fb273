package oms.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SliceTests {

  private static final long MILLI = 1_000_000;

  private final Slice slice = slice(2, new Timings(0, MILLI, 5 * MILLI, 9 * MILLI));

  @Test
  void tellsHowLongAnOrderTookToEachStage() {
    assertThat(slice.to(Stage.ACCEPTED).millisAt(0.5)).isEqualTo(1);
    assertThat(slice.to(Stage.BOOKED).millisAt(0.5)).isEqualTo(5);
    assertThat(slice.to(Stage.COMPLETED).millisAt(0.5)).isEqualTo(9);
  }

  @Test
  void addsUpToTheRateOverAllTheTime() {
    Timings other = new Timings(0, 1, 2, 3);
    Slice both = slice.plus(slice(1, other, other));

    assertThat(both.ordersPerSecond()).isEqualTo(1);
    assertThat(both.orders()).isEqualTo(5);
    assertThat(both.cpu().of("order")).isEqualTo(60);
  }

  @Test
  void leavesOutAProcessThatCouldNotBeSeenOnce() {
    var seen = new CpuTimes(Map.of("order", 5.0, "Temporal", 7.0));

    assertThat(seen.since(new CpuTimes(Map.of("order", 2.0))).millis())
        .isEqualTo(Map.of("order", 3.0));
  }

  /** One more order is carried than is counted. */
  private static Slice slice(double seconds, Timings... counted) {
    var cpu = new CpuTimes(Map.of("order", 30.0));
    return new Slice(seconds, List.of(counted), counted.length + 1, cpu);
  }
}
