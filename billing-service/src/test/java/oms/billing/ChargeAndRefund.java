package oms.billing;

import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.List;
import oms.contracts.billing.BillingActivities;
import oms.contracts.billing.ChargeOrder;
import oms.contracts.billing.ChargeRequest;
import oms.contracts.billing.ChargeResult;
import oms.contracts.billing.RefundCharges;

/** A small caller of billing's activities: charges an order, charges it again, gives it back. */
@WorkflowInterface
public interface ChargeAndRefund {

  /** What each charge was answered and what was given back for it. */
  @WorkflowMethod
  Receipt run(ChargeOrder order);

  /** Both answers to the same charges, and what was given back in all. */
  record Receipt(List<ChargeResult> first, List<ChargeResult> second, long refunded) {}

  /** Calls through Temporal, on billing's own task queue. */
  final class OnBillingsQueue implements ChargeAndRefund {

    private final BillingActivities billing =
        Workflow.newActivityStub(
            BillingActivities.class,
            ActivityOptions.newBuilder()
                .setTaskQueue(BillingActivities.TASK_QUEUE)
                .setStartToCloseTimeout(Duration.ofSeconds(20))
                .build());

    @Override
    public Receipt run(ChargeOrder order) {
      var first = billing.charge(order);
      var second = billing.charge(order);
      var keys = order.charges().stream().map(ChargeRequest::key).toList();
      var refunds = billing.refund(new RefundCharges(order.orderId(), keys, "test"));
      return new Receipt(first, second, refunds.stream().mapToLong(it -> it.refunded()).sum());
    }
  }
}
