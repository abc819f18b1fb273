package oms.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import oms.contracts.order.OrderOutcome;
import oms.contracts.order.OrderStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Orders of the real services, with nobody to work on them but invocations of a function. */
class OrderJourneyTests {

  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private static Cloud cloud;
  private static LambdaWorker function;

  @BeforeAll
  static void start() {
    cloud = new Cloud("journey");
    Map<String, String> variables = cloud.withDatabases("orders, billing, shipments");
    variables.put("OMS_SERVERLESS_IDLE_EXIT", "3s");
    variables.put("OMS_BILLING_SIMULATEDGATEWAY_BEHAVIOURS_FLAKY", "fail-1");
    function = new LambdaWorker(variables);
    cloud.register(function);
  }

  @AfterAll
  static void end() {
    cloud.close();
  }

  @Test
  void anOrderIsCarriedToItsDeliveryByInvocationsThatEndWhenNothingIsLeftToDo() {
    try (var log = new Log()) {
      WorkflowStub order = cloud.place("o-1", "customer");
      cloud.invoke(function, TIMEOUT).join();

      assertThat(log.ending()).startsWith("Invocation ends: reason=idle tasks=");
      assertThat(cloud.statusOfShipment("o-1:1")).isEqualTo("booked");

      cloud.deliver("o-1:1");
      CompletableFuture<Void> second = cloud.invoke(function, TIMEOUT);

      assertThat(order.getResult(OrderOutcome.class).status()).isEqualTo(OrderStatus.COMPLETED);
      second.join();
      assertThat(log.ending()).startsWith("Invocation ends: reason=idle tasks=");
    }
    assertThat(cloud.statusOfOrder("o-1")).isEqualTo("completed");
    assertThat(cloud.captured("o-1")).isOne();
  }

  @Test
  void aChargeThatFailsInMidRunIsMadeOnce() {
    cloud.place("o-2", "flaky");

    cloud.invoke(function, TIMEOUT).join();

    assertThat(cloud.statusOfShipment("o-2:1")).isEqualTo("booked");
    assertThat(cloud.captured("o-2")).isOne();
    assertThat(
            cloud
                .jdbc("billing")
                .sql("select count(*) from charge_events where event = 'outcomeUnknown'")
                .query(Integer.class)
                .single())
        .isOne();
  }
}
