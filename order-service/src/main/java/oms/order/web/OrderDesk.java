package oms.order.web;

import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import java.util.Map;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.order.PlaceOrder;
import oms.order.ledger.OrderReads;
import oms.order.ledger.OrderReads.Placed;
import oms.order.ledger.Orders;
import oms.worker.problem.Problems;
import oms.worker.role.ConditionalOnApi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes orders in. The workflow is started first and the row written second; both are idempotent
 * and the workflow writes the row too, so a crash in between loses nothing.
 */
@Component
@ConditionalOnApi
class OrderDesk {

  private static final String FINGERPRINT = "fingerprint";

  private final WorkflowClient temporal;
  private final Orders orders;
  private final OrderReads reads;
  private final TransactionOperations transaction;

  OrderDesk(
      WorkflowClient temporal, Orders orders, OrderReads reads, TransactionOperations transaction) {
    this.temporal = temporal;
    this.orders = orders;
    this.reads = reads;
    this.transaction = transaction;
  }

  /**
   * Starts the order, unless it has been placed before.
   *
   * @throws org.springframework.web.ErrorResponseException 409 if the id was used for something
   *     else
   */
  void place(PlaceOrder order) {
    Placed before = reads.placed(order.id()).orElse(null);
    if (before != null && !before.isSameAs(order)) {
      throw taken(order.id());
    }
    if (before == null || !before.status().isFinal()) {
      start(order);
    }
  }

  private void start(PlaceOrder order) {
    try {
      WorkflowClient.start(workflow(order)::fulfil, order);
      transaction.executeWithoutResult(_ -> orders.place(order));
    } catch (WorkflowExecutionAlreadyStarted started) {
      requireSame(order);
    }
  }

  private OrderWorkflow workflow(PlaceOrder order) {
    return temporal.newWorkflowStub(
        OrderWorkflow.class,
        WorkflowOptions.newBuilder()
            .setWorkflowId(OrderWorkflow.workflowId(order.id()))
            .setTaskQueue(OrderWorkflow.TASK_QUEUE)
            .setWorkflowIdReusePolicy(
                WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
            .setMemo(Map.of(FINGERPRINT, Fingerprint.of(order)))
            .build());
  }

  /** The row of the first request may not be written yet, so the workflow's memo is asked. */
  private void requireSame(PlaceOrder order) {
    Object first =
        temporal
            .newUntypedWorkflowStub(OrderWorkflow.workflowId(order.id()))
            .describe()
            .getMemo(FINGERPRINT, String.class);
    if (!Fingerprint.of(order).equals(first)) {
      throw taken(order.id());
    }
  }

  private static RuntimeException taken(String id) {
    return Problems.conflict(
        "order-id-taken",
        "Order " + id + " was placed with another customer or other items; use a new id");
  }
}
