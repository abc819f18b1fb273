package oms.order.workflow;

import io.temporal.spring.boot.WorkflowImpl;
import io.temporal.workflow.Workflow;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.rollout.GateOrders;
import oms.contracts.rollout.GateReport;
import oms.contracts.rollout.GateRequest;
import oms.contracts.rollout.RolloutGateWorkflow;
import oms.worker.rollout.Trials;
import org.jspecify.annotations.Nullable;

/** Carries whole orders from their placement to their delivery. */
@WorkflowImpl(taskQueues = OrderWorkflow.TASK_QUEUE)
public final class RolloutGateWorkflowImpl implements RolloutGateWorkflow {

  @Override
  public GateReport pass(@Nullable GateRequest requested) {
    GateRequest request = GateRequest.checked(requested);
    String gate = Workflow.randomUUID().toString();
    Trials.run(request.each(n -> new OrderTrial(GateOrders.id(gate, n))), request.limit());
    return new GateReport(request.orders());
  }
}
