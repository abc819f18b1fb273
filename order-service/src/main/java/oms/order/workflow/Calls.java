package oms.order.workflow;

import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import oms.contracts.billing.BillingActivities;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.rollout.GateActivities;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.contracts.shipping.ShippingActivities;
import oms.order.activity.OrderActivities;
import oms.order.rollout.GateBooks;

/**
 * Every call that an order makes, with its time-outs and retries and the reason for each.
 *
 * <p>None of them gives up: what they ask for must be known before the order can go on or be
 * undone, and the services answer business failures as results. An order that waits for a service
 * shows in the Temporal UI as an activity with its last failure, and in the metrics as its age.
 */
final class Calls {

  private Calls() {}

  /** Our own database: answers in milliseconds, and is missed for as long as a fail-over takes. */
  static OrderActivities database() {
    return Workflow.newLocalActivityStub(
        OrderActivities.class,
        LocalActivityOptions.newBuilder()
            .setStartToCloseTimeout(OrderActivities.START_TO_CLOSE)
            .setRetryOptions(
                RetryOptions.newBuilder(retryEvery(Duration.ofMillis(200), Duration.ofSeconds(5)))
                    // Without a limit the SDK does not retry a local activity at all.
                    .setMaximumAttempts(Integer.MAX_VALUE)
                    .build())
            // The arguments can be had from the history before; written again they only cost bytes.
            .setDoNotIncludeArgumentsIntoMarker(true)
            .build());
  }

  /**
   * A worker that dies is noticed after the time that a call may take, so that is no longer than it
   * must be.
   *
   * @param charges how many are made or given back by one call, one after the other
   */
  static BillingActivities billing(int charges) {
    return Workflow.newActivityStub(
        BillingActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(BillingActivities.TASK_QUEUE)
            .setStartToCloseTimeout(BillingActivities.startToClose(charges))
            .setRetryOptions(retryEvery(Duration.ofSeconds(1), Duration.ofSeconds(30)))
            .build());
  }

  /** One transaction over a few rows; a customer waits for the answer, so retries are quick. */
  static ShippingActivities shipping() {
    return Workflow.newActivityStub(
        ShippingActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(ShipmentWorkflow.TASK_QUEUE)
            .setStartToCloseTimeout(ShippingActivities.START_TO_CLOSE)
            .setRetryOptions(retryEvery(Duration.ofMillis(500), Duration.ofSeconds(10)))
            .build());
  }

  /**
   * A shipment has no time-out: parcels take days, and its own timers and its carrier move it. If
   * somebody ends the order by hand, its parcels are called back rather than cut off.
   */
  static ShipmentWorkflow shipment(String shipmentId) {
    return Workflow.newChildWorkflowStub(
        ShipmentWorkflow.class,
        ChildWorkflowOptions.newBuilder()
            .setWorkflowId(ShipmentWorkflow.workflowId(shipmentId))
            .setTaskQueue(ShipmentWorkflow.TASK_QUEUE)
            .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_REQUEST_CANCEL)
            .build());
  }

  /**
   * A gate's order. Should the build be too broken to end it, it is ended an hour later: the build
   * that it is pinned to is gone then.
   */
  static OrderWorkflow gateOrder(String orderId) {
    return Workflow.newChildWorkflowStub(
        OrderWorkflow.class,
        ChildWorkflowOptions.newBuilder()
            .setWorkflowId(OrderWorkflow.workflowId(orderId))
            .setWorkflowExecutionTimeout(Duration.ofHours(1))
            .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_REQUEST_CANCEL)
            .build());
  }

  /** A parcel is asked for until it is booked; who asks gives up when the gate's time is up. */
  static GateActivities gateCarrier() {
    return Workflow.newActivityStub(
        GateActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(ShipmentWorkflow.TASK_QUEUE)
            .setStartToCloseTimeout(GateActivities.START_TO_CLOSE)
            .setRetryOptions(retryEvery(Duration.ofMillis(200), Duration.ofSeconds(1)))
            .build());
  }

  /** One look into our own database; a gate that cannot have it says what it knows without. */
  static GateBooks gateBooks() {
    return Workflow.newLocalActivityStub(
        GateBooks.class,
        LocalActivityOptions.newBuilder()
            .setStartToCloseTimeout(GateBooks.START_TO_CLOSE)
            .setScheduleToCloseTimeout(GateBooks.START_TO_CLOSE)
            .build());
  }

  private static RetryOptions retryEvery(Duration first, Duration longest) {
    return RetryOptions.newBuilder()
        .setInitialInterval(first)
        .setBackoffCoefficient(2)
        .setMaximumInterval(longest)
        .build();
  }
}
