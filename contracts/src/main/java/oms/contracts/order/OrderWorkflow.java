package oms.contracts.order;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Carries one order from placement to its last delivery: holds stock, charges, ships, and undoes
 * what must be undone.
 *
 * <p>The workflow id {@code Order:<order id>} makes an order unique: it is started with duplicates
 * rejected. Reads do not come here; they are served from order-service's tables.
 */
@WorkflowInterface
public interface OrderWorkflow {

  /** Where order-service's workers poll. */
  String TASK_QUEUE = "orders";

  /** The workflow id of an order. */
  static String workflowId(String orderId) {
    return "Order:" + orderId;
  }

  /**
   * Runs the order to its end.
   *
   * @return how it ended; a business failure (declined, out of stock, cancelled) is an outcome, not
   *     an exception
   */
  @WorkflowMethod(name = "Order")
  OrderOutcome fulfil(PlaceOrder order);

  /**
   * What the customer decides. Amending goes on with what is available and is possible only while
   * the order waits for its customer; cancelling is possible until the first shipment is
   * dispatched. Idempotent by update id: a repeated call gets the first answer.
   *
   * <p>Refused with an application failure whose message is the sentence of an {@link
   * OrderRefusal}. A decision that is refused by the validator leaves no history.
   *
   * @return the order's status after the decision
   */
  @UpdateMethod(name = "decide")
  OrderStatus decide(CustomerAction action);

  /** Refuses a decision that the order's state does not allow. */
  @UpdateValidatorMethod(updateName = "decide")
  void validateDecision(CustomerAction action);

  /** The workflow's own view of the order, for operators; shipments' progress is not part of it. */
  @QueryMethod(name = "status")
  OrderView status();
}
