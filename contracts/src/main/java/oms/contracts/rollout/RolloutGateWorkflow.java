package oms.contracts.rollout;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import org.jspecify.annotations.Nullable;

/**
 * Shows that a build works before it gets traffic, by the real code on the real system. It is
 * started on the task queue of the build's service and pinned to the build, by the Worker
 * Controller or by hand; each service knows it and tries what it does itself:
 *
 * <ul>
 *   <li>on {@code orders}, whole orders, through all three queues to their delivery;
 *   <li>on {@code billing}, charges and their refunds;
 *   <li>on {@code shipments}, shipments to their delivery.
 * </ul>
 *
 * <p>It sells nothing: see {@link GateOrders}.
 */
@WorkflowInterface
public interface RolloutGateWorkflow {

  /**
   * Tries.
   *
   * @param request how much; {@code null}, which is to be started without an input, for {@link
   *     GateRequest#ONE}
   * @return what was tried, if all of it passed; else the workflow fails, and says of each order
   *     that did not pass why
   */
  @WorkflowMethod(name = "RolloutGate")
  GateReport pass(@Nullable GateRequest request);
}
