package oms.billing.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import oms.contracts.billing.BillingActivities;
import oms.contracts.billing.ChargeOrder;
import oms.contracts.billing.ChargeResult;
import oms.contracts.billing.DeclineReason;
import oms.contracts.billing.RefundCharges;
import oms.contracts.billing.RefundResult;
import oms.contracts.money.Amounts;
import oms.contracts.rollout.GateReport;
import oms.contracts.rollout.GateRequest;
import oms.contracts.rollout.RolloutGateWorkflow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RolloutGateTests {

  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();
  private final Till till = new Till();

  RolloutGateTests() {
    var worker = temporal.newWorker(BillingActivities.TASK_QUEUE);
    worker.registerWorkflowImplementationTypes(RolloutGateWorkflowImpl.class);
    worker.registerActivitiesImplementations(till);
    temporal.start();
  }

  @AfterEach
  void stop() {
    temporal.close();
  }

  @Test
  void everyChargeIsMadeAndGivenBack() {
    assertThat(pass(new GateRequest(3, null))).isEqualTo(new GateReport(3));
    assertThat(till.refunded).hasSize(3).allMatch(key -> key.startsWith("gate:"));
  }

  @Test
  void aDeclinedChargeShutsTheGate() {
    till.reason = DeclineReason.UNKNOWN_SKU;
    assertRefused("failed: it was declined: unknownSku");
  }

  @Test
  void aChargeOverMoneyShutsTheGate() {
    till.cents = 1;
    assertRefused("failed: it cost 1 cents, but a gate sells nothing");
  }

  private GateReport pass(GateRequest request) {
    var options = WorkflowOptions.newBuilder().setTaskQueue(BillingActivities.TASK_QUEUE).build();
    return temporal
        .getWorkflowClient()
        .newWorkflowStub(RolloutGateWorkflow.class, options)
        .pass(request);
  }

  private void assertRefused(String reason) {
    assertThatExceptionOfType(WorkflowFailedException.class)
        .isThrownBy(() -> pass(GateRequest.ONE))
        .havingCause()
        .withMessageContaining(reason);
  }

  /** Charges nothing, unless it is told otherwise. */
  private static final class Till implements BillingActivities {

    final Set<String> refunded = new ConcurrentSkipListSet<>();
    volatile @Nullable DeclineReason reason;
    volatile long cents;

    @Override
    public List<ChargeResult> charge(ChargeOrder order) {
      return order.charges().stream()
          .map(it -> new ChargeResult(it.key(), Amounts.of("USD", cents, 0, 0), reason, null))
          .toList();
    }

    @Override
    public List<RefundResult> refund(RefundCharges refund) {
      refunded.addAll(refund.keys());
      return refund.keys().stream().map(key -> new RefundResult(key, 0)).toList();
    }
  }
}
