package oms.benchmark.serverless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import oms.benchmark.serverless.CostModel.Fleet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CostModelTests {

  private static final Prices PRICES =
      Prices.of(List.of(0.0000166667, 0.20, 0.04048, 0.004445, 0.7));
  private static final CostModel MODEL = new CostModel(PRICES, 1);
  private static final Offset<Double> EXACT = within(1e-9);

  /** An order alone keeps the function for 10 s, among others for 1 s. */
  private static final QueueUse QUEUE = new QueueUse(10, 1, 2);

  @Test
  void pricesAreGivenInTheirOrder() {
    assertThat(PRICES).isEqualTo(new Prices(0.0000166667, 0.20, 0.04048, 0.004445, 0.7));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Prices.of(List.of(1.0)))
        .withMessageStartingWith("benchmark.prices has 1 figures");
  }

  @Test
  void anHourOfMemoryAndAMillionRequestsCostWhatTheListSays() {
    assertThat(PRICES.ofInvocations(3600, 0)).isEqualTo(0.06000012, EXACT);
    assertThat(PRICES.ofInvocations(0, 1e6)).isEqualTo(0.20, EXACT);
  }

  @Test
  void sixTasksOfHalfAProcessorCostTheSameWhateverComes() {
    double hour = MODEL.tasks(new Fleet(6, 0.5, 1));
    assertThat(hour).isEqualTo(6 * (0.02024 + 0.004445), EXACT);
    assertThat(PRICES.onSpot(hour)).isEqualTo(hour * 0.3, EXACT);
  }

  @Test
  void ordersThatAreFarApartAreBilledEachForItself() {
    assertThat(QUEUE.billedSecondsAnHour(0)).isZero();
    assertThat(QUEUE.billedSecondsAnHour(0.01)).isEqualTo(0.1, within(1e-5));
    assertThat(QUEUE.invocationsAnHour(0.01)).isEqualTo(0.02, within(1e-5));
  }

  @Test
  void ordersThatAreNearEachOtherShareAFunction() {
    // 360 orders an hour are one in 10 s: at least one is there for 1 - 1/e of the time.
    assertThat(QUEUE.billedSecondsAnHour(360)).isEqualTo(3600 * (1 - Math.exp(-1)), EXACT);
    assertThat(QUEUE.invocationsAnHour(360)).isEqualTo(720 * Math.exp(-1), EXACT);
  }

  @Test
  void whenOneFunctionIsNotEnoughTheWorkItselfIsBilled() {
    assertThat(QUEUE.billedSecondsAnHour(7200)).isEqualTo(7200, EXACT);
  }

  @Test
  void aFunctionThatSleepsIsBilledUntilItsDeadline() {
    assertThat(QUEUE.sleepingUntil(600)).isEqualTo(new QueueUse(600, 1, 1));
    assertThat(QUEUE.sleepingUntil(600).billedSecondsAnHour(0.01)).isEqualTo(6, within(0.01));
  }

  @Test
  void allQueuesArePaidFor() {
    assertThat(MODEL.functions(List.of(QUEUE, QUEUE), 360))
        .isEqualTo(2 * MODEL.functions(List.of(QUEUE), 360), EXACT);
  }

  @Test
  void theBreakEvenIsWhereBothCostTheSame() {
    double constant = MODEL.functions(List.of(QUEUE), 500);
    assertThat(CostModel.breakEven(rate -> MODEL.functions(List.of(QUEUE), rate), constant))
        .isEqualTo(500, within(1e-3));
    assertThat(CostModel.breakEven(_ -> 1, 2)).isNaN();
  }

  @Test
  void theCheapestIsNamed() {
    assertThat(ServerlessTables.cheapest(1, 2, 10, 3)).isEqualTo("functions");
    assertThat(ServerlessTables.cheapest(5, 20, 10, 3)).isEqualTo("Spot, then functions");
    assertThat(ServerlessTables.cheapest(15, 20, 10, 3)).isEqualTo("Spot, then Fargate");
  }
}
