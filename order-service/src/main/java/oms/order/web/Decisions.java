package oms.order.web;

import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Optional;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.OrderRefusal;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.OrderWorkflow;
import oms.order.ledger.OrderReads;
import oms.worker.deadline.Deadline;
import oms.worker.problem.Problems;
import oms.worker.role.ConditionalOnApi;
import org.springframework.stereotype.Component;

/** Brings a customer's decision to the order's workflow and its answer back. */
@Component
@ConditionalOnApi
class Decisions {

  /** Longer than a worker needs, shorter than a customer's patience. */
  private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(10);

  private final WorkflowClient temporal;
  private final OrderReads reads;

  Decisions(WorkflowClient temporal, OrderReads reads) {
    this.temporal = temporal;
    this.reads = reads;
  }

  /**
   * Idempotent: the same decision again gets the first answer, and cancelling what is cancelled is
   * no error.
   */
  void decide(String orderId, CustomerAction action) {
    OrderStatus status =
        reads.status(orderId).orElseThrow(() -> Problems.notFound("Order", orderId));
    if (status == OrderStatus.CANCELLED && action == CustomerAction.CANCEL) {
      return;
    }
    if (status.isFinal()) {
      throw refused(OrderRefusal.ALREADY_CLOSED);
    }
    update(orderId, action);
  }

  private void update(String orderId, CustomerAction action) {
    var order = temporal.newWorkflowStub(OrderWorkflow.class, OrderWorkflow.workflowId(orderId));
    var options =
        UpdateOptions.newBuilder(OrderStatus.class)
            .setUpdateId(action.word())
            .setWaitForStage(WorkflowUpdateStage.COMPLETED)
            .build();
    try {
      Deadline.within(
          TIME_TO_ANSWER,
          () -> WorkflowClient.startUpdate(order::decide, action, options).getResult());
    } catch (WorkflowNotFoundException ended) {
      throw refused(OrderRefusal.ALREADY_CLOSED);
    } catch (WorkflowUpdateException failure) {
      throw refusal(failure).map(Decisions::refused).orElse(failure);
    }
  }

  private static Optional<OrderRefusal> refusal(WorkflowUpdateException failure) {
    return failure.getCause() instanceof ApplicationFailure cause
        ? OrderRefusal.told(cause.getOriginalMessage())
        : Optional.empty();
  }

  private static RuntimeException refused(OrderRefusal refusal) {
    return Problems.conflict(refusal.name(), refusal.sentence());
  }
}
