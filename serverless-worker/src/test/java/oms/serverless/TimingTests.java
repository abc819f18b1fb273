package oms.serverless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import oms.billing.BillingTasks;
import oms.order.OrderTasks;
import oms.shipping.ShippingTasks;
import oms.worker.tasks.ServiceTasks;
import oms.worker.tasks.TaskSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimingTests {

  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  static Stream<ServiceTasks> services() {
    return Stream.of(new OrderTasks(), new BillingTasks(), new ShippingTasks());
  }

  @ParameterizedTest
  @MethodSource("services")
  void whatIsNotSetKeepsTheRulesWithAMargin(ServiceTasks service) {
    Timing timing = timing(service.longestActivity(), Map.of());

    assertThat(timing.stop()).isGreaterThan(timing.longest());
    assertThat(timing.buffer()).isGreaterThan(timing.stop().plus(timing.hooks()));
    assertThat(timing.warnings(Duration.ofMinutes(10))).isEmpty();
  }

  @Test
  void ordersAndShipmentsNeedHalfAMinute() {
    Timing timing = timing(new OrderTasks().longestActivity(), Map.of());

    assertThat(timing)
        .isEqualTo(
            new Timing(
                Duration.ofSeconds(10),
                Duration.ofSeconds(12),
                Duration.ofSeconds(3),
                Duration.ofSeconds(18)));
    assertThat(new ShippingTasks().longestActivity()).isEqualTo(timing.longest());
  }

  @Test
  void aChargeOfTenParcelsMayTakeAMinute() {
    Timing timing = timing(new BillingTasks().longestActivity(), Map.of());

    assertThat(timing)
        .isEqualTo(
            new Timing(
                Duration.ofSeconds(60),
                Duration.ofSeconds(72),
                Duration.ofSeconds(3),
                Duration.ofSeconds(90)));
  }

  /** The example of Temporal's guide: more than 300 s, more than 303 s, more than 603 s. */
  @Test
  void anActivityOfFiveMinutesNeedsMoreThanTen() {
    assertThat(refusal(FIVE_MINUTES, "300s", "400s"))
        .isEqualTo(
            "OMS_SERVERLESS_STOP_TIMEOUT is 300 s, but must be longer than the longest activity (300 s): set it above 300 s.");
    assertThat(refusal(FIVE_MINUTES, "300001ms", "303001ms"))
        .isEqualTo(
            "OMS_SERVERLESS_SHUTDOWN_BUFFER is 303.001 s, but must be longer than the stop timeout (300.001 s) and the hooks (3 s) together: set it above 303.001 s.");

    Timing least = timing(FIVE_MINUTES, set("300001ms", "303002ms"));
    least.checkDeadline(Duration.ofMillis(603_003));
    assertThatExceptionOfType(FunctionRefusedException.class)
        .isThrownBy(() -> least.checkDeadline(Duration.ofMillis(603_002)))
        .withMessage(
            "The function's timeout is 603.002 s, but must be longer than the longest activity (300 s) and the shutdown buffer (303.002 s) together: set it above 603.002 s.");
  }

  @Test
  void whatHoldsByLessThanATenthIsSaid() {
    Timing close = timing(FIVE_MINUTES, set("310s", "330s"));

    assertThat(close.warnings(Duration.ofMinutes(11)))
        .containsExactly(
            "OMS_SERVERLESS_STOP_TIMEOUT is 310 s, which is hardly longer than the longest activity (300 s).",
            "OMS_SERVERLESS_SHUTDOWN_BUFFER is 330 s, which is hardly longer than the stop timeout (310 s) and the hooks (3 s) together.",
            "The function's timeout is 660 s, which is hardly longer than the longest activity (300 s) and the shutdown buffer (330 s) together.");
    assertThat(timing(FIVE_MINUTES, set("330s", "367s")).warnings(Duration.ofSeconds(735)))
        .isEmpty();
  }

  @Test
  void anInvocationWithoutTimeToWorkIsRefused() {
    Timing timing = timing(Duration.ofSeconds(10), Map.of());

    assertThat(timing.working(Duration.ofMillis(19_001))).isEqualTo(Duration.ofMillis(1_001));
    assertThatExceptionOfType(FunctionRefusedException.class)
        .isThrownBy(() -> timing.working(Duration.ofSeconds(19)))
        .withMessage(
            "19 s remain, of which 18 s are kept for the end, which leaves 1 s to work. Raise the function's timeout, or lower OMS_SERVERLESS_SHUTDOWN_BUFFER.");
  }

  @Test
  void lessThanFiveSecondsOfWorkAreFew() {
    Timing timing = timing(Duration.ofSeconds(10), Map.of());

    assertThat(timing.isShort(Duration.ofMillis(4_999))).isTrue();
    assertThat(timing.isShort(Duration.ofSeconds(5))).isFalse();
  }

  private static String refusal(Duration longest, String stop, String buffer) {
    return String.valueOf(
        assertThatExceptionOfType(FunctionRefusedException.class)
            .isThrownBy(() -> timing(longest, set(stop, buffer)))
            .actual()
            .getMessage());
  }

  private static Map<String, String> set(String stop, String buffer) {
    return Map.of("OMS_SERVERLESS_STOP_TIMEOUT", stop, "OMS_SERVERLESS_SHUTDOWN_BUFFER", buffer);
  }

  private static Timing timing(Duration longest, Map<String, String> variables) {
    return Timing.of(TaskSettings.of(variables).get(FunctionSettings.class), longest);
  }
}
