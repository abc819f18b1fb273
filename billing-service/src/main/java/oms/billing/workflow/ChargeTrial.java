package oms.billing.workflow;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.List;
import oms.contracts.billing.BillingActivities;
import oms.contracts.billing.ChargeOrder;
import oms.contracts.billing.ChargeRequest;
import oms.contracts.billing.ChargeResult;
import oms.contracts.billing.DeclineReason;
import oms.contracts.billing.RefundCharges;
import oms.contracts.rollout.GateOrders;
import oms.worker.rollout.Trial;

/** One charge of a gate, over nothing, and its refund. */
final class ChargeTrial implements Trial {

  private final BillingActivities billing =
      Workflow.newActivityStub(
          BillingActivities.class,
          ActivityOptions.newBuilder()
              .setStartToCloseTimeout(BillingActivities.startToClose(1))
              .setRetryOptions(
                  RetryOptions.newBuilder().setMaximumInterval(Duration.ofSeconds(5)).build())
              .build());

  private final String orderId;
  private String progress = "it was asked for and not charged";

  ChargeTrial(String orderId) {
    this.orderId = orderId;
  }

  @Override
  public String name() {
    return "Charge " + GateOrders.partOf(orderId);
  }

  @Override
  public void run() {
    String key = GateOrders.partOf(orderId);
    ChargeResult charge = billing.charge(charge(key)).getFirst();
    requireFree(charge);
    progress = "it was charged and not given back";
    billing.refund(new RefundCharges(orderId, List.of(key), "A rollout gate keeps nothing"));
  }

  private ChargeOrder charge(String key) {
    var charge = new ChargeRequest(key, GateOrders.ITEMS);
    return new ChargeOrder(orderId, GateOrders.CUSTOMER, List.of(charge));
  }

  private static void requireFree(ChargeResult charge) {
    DeclineReason declined = charge.declined();
    if (declined != null) {
      throw ApplicationFailure.newFailure("it was declined: " + declined.word(), "Declined");
    }
    if (charge.amounts().total() != 0) {
      throw ApplicationFailure.newFailure(
          "it cost " + charge.amounts().total() + " cents, but a gate sells nothing", "NotFree");
    }
  }

  @Override
  public String progress() {
    return progress;
  }
}
