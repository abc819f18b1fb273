package oms.shipping.workflow;

import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import oms.contracts.rollout.GateActivities;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.shipping.carrier.ParcelActivities;

/** Every call that a shipment makes, with its time-outs and retries and the reason for each. */
final class Calls {

  private Calls() {}

  /**
   * One call to the courier and one transaction. A courier that does not answer within 5 s is tried
   * again, at first soon, later every ten seconds; when to give up is the activity's to say.
   */
  static ParcelActivities parcels() {
    return Workflow.newLocalActivityStub(
        ParcelActivities.class,
        LocalActivityOptions.newBuilder()
            .setStartToCloseTimeout(ParcelActivities.START_TO_CLOSE)
            .setRetryOptions(
                RetryOptions.newBuilder()
                    .setInitialInterval(Duration.ofMillis(200))
                    .setBackoffCoefficient(2)
                    .setMaximumInterval(Duration.ofSeconds(10))
                    // Without a limit the SDK does not retry a local activity at all.
                    .setMaximumAttempts(Integer.MAX_VALUE)
                    .build())
            // Beyond this a timer on the server waits, not a worker that holds a workflow task.
            .setLocalRetryThreshold(Duration.ofSeconds(10))
            // The arguments can be had from the history before; again they only cost bytes.
            .setDoNotIncludeArgumentsIntoMarker(true)
            .build());
  }

  /**
   * A gate's shipment. Should the build be too broken to end it, it is ended an hour later: the
   * build that it is pinned to is gone then.
   */
  static ShipmentWorkflow gateShipment(String shipmentId) {
    return Workflow.newChildWorkflowStub(
        ShipmentWorkflow.class,
        ChildWorkflowOptions.newBuilder()
            .setWorkflowId(ShipmentWorkflow.workflowId(shipmentId))
            .setWorkflowExecutionTimeout(Duration.ofHours(1))
            .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_REQUEST_CANCEL)
            .build());
  }

  /** A parcel is asked for until it is booked; who asks gives up when the gate's time is up. */
  static GateActivities gateCarrier() {
    return Workflow.newActivityStub(
        GateActivities.class,
        ActivityOptions.newBuilder()
            .setStartToCloseTimeout(GateActivities.START_TO_CLOSE)
            .setRetryOptions(
                RetryOptions.newBuilder()
                    .setInitialInterval(Duration.ofMillis(200))
                    .setMaximumInterval(Duration.ofSeconds(1))
                    .build())
            .build());
  }
}
