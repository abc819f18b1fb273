package oms.system.invariant;

import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED;
import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED;
import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;

import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import oms.contracts.order.OrderOutcome;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.shipping.ShipmentWorkflow;

/** What must hold between rows and workflows. */
final class WorkflowRules {

  private static final Set<WorkflowExecutionStatus> ENDS_OF_A_SHIPMENT =
      Set.of(WORKFLOW_EXECUTION_STATUS_COMPLETED, WORKFLOW_EXECUTION_STATUS_CANCELED);

  private final WorkflowClient workflows;

  WorkflowRules(WorkflowClient workflows) {
    this.workflows = workflows;
  }

  List<Violation> violations(Scope scope) {
    return Stream.concat(
            scope.orders().parallelStream().flatMap(this::ofOrder),
            scope.parts().parallelStream().filter(Part::orderEnded).flatMap(this::ofShipment))
        .toList();
  }

  /** The workflows that run, as far as Temporal's list, which is a moment late, knows. */
  List<String> running() {
    return workflows
        .listExecutions("ExecutionStatus = 'Running'")
        .map(execution -> execution.getExecution().getWorkflowId())
        .toList();
  }

  private Stream<Violation> ofOrder(OrderState order) {
    Optional<WorkflowExecutionStatus> status = status(OrderWorkflow.workflowId(order.id()));
    if (!order.ended()) {
      return status.equals(Optional.of(WORKFLOW_EXECUTION_STATUS_RUNNING))
          ? Stream.empty()
          : broken(order, "An order that goes on has a workflow that runs", status);
    }
    return status.equals(Optional.of(WORKFLOW_EXECUTION_STATUS_COMPLETED))
        ? ofOutcome(order)
        : broken(order, "The workflow of an order at its end is completed", status);
  }

  private Stream<Violation> ofOutcome(OrderState order) {
    OrderOutcome outcome =
        workflows
            .newUntypedWorkflowStub(OrderWorkflow.workflowId(order.id()))
            .getResult(OrderOutcome.class);
    return outcome.status().word().equals(order.status())
        ? Stream.empty()
        : broken(order, "A workflow and its row tell the same end", outcome);
  }

  private Stream<Violation> ofShipment(Part part) {
    return status(ShipmentWorkflow.workflowId(part.id()))
        .filter(status -> !ENDS_OF_A_SHIPMENT.contains(status))
        .map(
            status ->
                new Violation(
                    part.orderId(),
                    "Every shipment of an order at its end is completed or called back",
                    part.id() + " is " + status))
        .stream();
  }

  private Optional<WorkflowExecutionStatus> status(String workflowId) {
    try {
      return Optional.of(workflows.newUntypedWorkflowStub(workflowId).describe().getStatus());
    } catch (WorkflowNotFoundException _) {
      return Optional.empty();
    }
  }

  private static Stream<Violation> broken(OrderState order, String rule, Object found) {
    return Stream.of(new Violation(order.id(), rule, "is " + order.status() + " with " + found));
  }
}
