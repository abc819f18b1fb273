package oms.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.worker.WorkerFactory;
import java.util.List;
import java.util.UUID;
import oms.contracts.billing.ChargeOrder;
import oms.contracts.billing.ChargeRequest;
import oms.contracts.billing.ChargeResult;
import oms.contracts.billing.DeclineReason;
import oms.contracts.item.LineItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The whole service: its workers on a Temporal server, its API and its database. */
@SpringBootTest(
    classes = BillingServiceApplication.class,
    properties = {
      "spring.config.name=billing-service",
      "oms.billing.simulated-gateway.behaviours.declined-customer=decline",
      "oms.billing.simulated-gateway.behaviours.late-customer=timeout-after",
    })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import({DemoDatabase.class, TestTemporal.class})
class BillingServiceTests {

  private static final String CALLERS_QUEUE = "billing-callers";

  private final WorkflowClient client;
  private final MockMvcTester http;
  private final WorkerFactory callers;

  @Autowired
  BillingServiceTests(WorkflowClient client, MockMvcTester http) {
    this.client = client;
    this.http = http;
    this.callers = WorkerFactory.newInstance(client);
  }

  @BeforeEach
  void startCallers() {
    callers
        .newWorker(CALLERS_QUEUE)
        .registerWorkflowImplementationTypes(ChargeAndRefund.OnBillingsQueue.class);
    callers.start();
  }

  @AfterEach
  void stopCallers() {
    callers.shutdownNow();
  }

  @Test
  void anOrderIsChargedOncePerFulfilmentAndGivenBack() {
    ChargeAndRefund.Receipt receipt = run(order("anna"));

    assertThat(receipt.first()).allMatch(ChargeResult::succeeded).hasSize(2);
    assertThat(receipt.first().getFirst().amounts().total()).isEqualTo(8_230);
    assertThat(receipt.second()).isEqualTo(receipt.first());
    assertThat(receipt.refunded())
        .isEqualTo(receipt.first().stream().mapToLong(it -> it.amounts().total()).sum());
  }

  @Test
  void aDeclineIsAnAnswerAndNotAFailure() {
    ChargeAndRefund.Receipt receipt = run(order("declined-customer"));

    assertThat(receipt.first())
        .allMatch(result -> result.declined() == DeclineReason.CARD_DECLINED)
        .hasSize(2);
    assertThat(receipt.refunded()).isZero();
  }

  @Test
  void aGatewayThatTimesOutAfterItCapturedIsAskedAgainByTheRetry() {
    ChargeAndRefund.Receipt receipt = run(order("late-customer"));

    assertThat(receipt.first()).allMatch(ChargeResult::succeeded);
    assertThat(receipt.refunded()).isPositive();
  }

  @Test
  void aRequestThatMakesNoSenseFailsForGood() {
    var nothing = new ChargeOrder("o", "anna", List.of(new ChargeRequest("o:1", List.of())));

    assertThatExceptionOfType(WorkflowFailedException.class)
        .isThrownBy(() -> run(nothing))
        .havingCause()
        .isInstanceOf(ActivityFailure.class)
        .havingCause()
        .isInstanceOf(ApplicationFailure.class)
        .withMessageContaining("type='InvalidCharge', nonRetryable=true");
  }

  @Test
  void statisticsAreServed() {
    var answer = assertThat(http.get().uri("/charge/stats").exchange()).hasStatusOk().bodyJson();

    answer.extractingPath("backlog").isEqualTo(0);
    answer.hasPath("workerCount");
  }

  private ChargeAndRefund.Receipt run(ChargeOrder order) {
    return client
        .newWorkflowStub(
            ChargeAndRefund.class,
            WorkflowOptions.newBuilder()
                .setTaskQueue(CALLERS_QUEUE)
                .setWorkflowId("ChargeAndRefund:" + UUID.randomUUID())
                .build())
        .run(order);
  }

  private static ChargeOrder order(String customer) {
    String id = UUID.randomUUID().toString();
    return new ChargeOrder(
        id, customer, List.of(charge(id + ":1", "Vans Old Skool"), charge(id + ":2", "Socks")));
  }

  private static ChargeRequest charge(String key, String sku) {
    return new ChargeRequest(key, List.of(new LineItem(sku, 1)));
  }
}
