package oms.benchmark.floor;

import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import oms.contracts.billing.BillingActivities;
import oms.contracts.shipping.ShipmentWorkflow;

/** The calls of the floor's workflows, with the options that the services' have. */
final class FloorCalls {

  private FloorCalls() {}

  static FloorSteps steps() {
    return Workflow.newLocalActivityStub(
        FloorSteps.class,
        LocalActivityOptions.newBuilder()
            .setStartToCloseTimeout(Duration.ofSeconds(10))
            .setDoNotIncludeArgumentsIntoMarker(true)
            .build());
  }

  static BillingActivities billing() {
    return Workflow.newActivityStub(
        BillingActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(FloorQueues.BILLING)
            .setStartToCloseTimeout(Duration.ofMinutes(1))
            .build());
  }

  static ShipmentWorkflow shipment(String shipmentId) {
    return Workflow.newChildWorkflowStub(
        ShipmentWorkflow.class,
        ChildWorkflowOptions.newBuilder()
            .setWorkflowId(ShipmentWorkflow.workflowId(shipmentId))
            .setTaskQueue(FloorQueues.SHIPMENTS)
            .build());
  }
}
