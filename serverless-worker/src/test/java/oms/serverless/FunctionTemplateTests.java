package oms.serverless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import oms.billing.BillingTasks;
import oms.order.OrderTasks;
import oms.shipping.ShippingTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The function's timeout that the template sets is one that the worker takes. */
class FunctionTemplateTests {

  private static final Path TEMPLATE = Path.of("../deployments/lambda/function.yaml");
  private static final Pattern TIMEOUT =
      Pattern.compile("(?s)\\n  Timeout:\\n    Type: Number\\n    Default: (\\d+)");

  @ParameterizedTest
  @ValueSource(strings = {"orders", "billing", "shipments"})
  void theTimeoutIsLongerThanTheLongestActivityAndTheBuffer(String queue) throws IOException {
    Timing timing = timing(queue);
    Duration timeout = timeout();

    timing.checkDeadline(timeout);

    assertThat(timing.warnings(timeout)).isEmpty();
    assertThat(timeout).isGreaterThan(timing.longest().plus(timing.buffer()));
  }

  @Test
  void aTimeoutOfAMinuteWouldBeRefused() {
    assertThatThrownBy(() -> timing("billing").checkDeadline(Duration.ofMinutes(1)))
        .isInstanceOf(FunctionRefusedException.class)
        .hasMessageStartingWith("The function's timeout is 60 s");
  }

  private static Timing timing(String queue) {
    Map<String, String> variables =
        Map.of(
            "TEMPORAL_TASK_QUEUE", queue,
            "TEMPORAL_DEPLOYMENT_NAME", "oms-template",
            "TEMPORAL_WORKER_BUILD_ID", "b1",
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://nowhere/oms");
    return Plan.of(variables, List.of(new OrderTasks(), new BillingTasks(), new ShippingTasks()))
        .timing();
  }

  private static Duration timeout() throws IOException {
    var timeout = TIMEOUT.matcher(Files.readString(TEMPLATE));
    assertThat(timeout.find()).isTrue();
    return Duration.ofSeconds(Long.parseLong(timeout.group(1)));
  }
}
