package oms.benchmark.cost;

import io.temporal.client.WorkflowClient;
import java.util.stream.IntStream;
import oms.benchmark.load.Journey;
import oms.contracts.order.OrderOutcome;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.shipping.ShipmentWorkflow;

/** Carries an order on a server on which nothing else happens, and counts. */
final class CostMeter {

  private final ActionMeter actions;
  private final WorkflowClient workflows;

  CostMeter(ActionMeter actions, WorkflowClient workflows) {
    this.actions = actions;
    this.workflows = workflows;
  }

  /** Takes what was counted so far to be somebody else's. */
  void reset() {
    actions.sinceLast();
  }

  OrderCost costOf(String orderId, Journey journey, int parcels) {
    journey.run(orderId);
    String order = OrderWorkflow.workflowId(orderId);
    workflows.newUntypedWorkflowStub(order).getResult(OrderOutcome.class);
    ActionCounts counted = actions.sinceLast();
    int shipments =
        IntStream.rangeClosed(1, parcels)
            .map(number -> events(ShipmentWorkflow.workflowId(orderId + ":" + number)))
            .sum();
    return new OrderCost(counted, events(order), shipments);
  }

  private int events(String workflowId) {
    return workflows.fetchHistory(workflowId).getEvents().size();
  }
}
