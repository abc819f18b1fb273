package oms.order.workflow;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.ChildWorkflowFailure;
import io.temporal.spring.boot.WorkflowImpl;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import oms.contracts.billing.ChargeOrder;
import oms.contracts.billing.ChargeRequest;
import oms.contracts.billing.RefundCharges;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.OrderOutcome;
import oms.contracts.order.OrderRefusal;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.OrderView;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.order.PlaceOrder;
import oms.contracts.shipping.CancelShipments;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.shipping.ShipmentOutcome;
import oms.contracts.shipping.ShippingActivities;
import oms.order.activity.OrderActivities;

/**
 * The life of an order: hold stock, let the customer decide if something is missing, charge, ship,
 * and give back whatever was taken for what is not delivered.
 *
 * <p>The rules are in {@link OrderProgress}; what is here is the order of things. Public, because
 * replay and {@link WorkflowInit} need it.
 */
@WorkflowImpl(taskQueues = OrderWorkflow.TASK_QUEUE)
public final class OrderWorkflowImpl implements OrderWorkflow {

  private final OrderActivities database = Calls.database();
  private final ShippingActivities shipping = Calls.shipping();

  private final PlaceOrder order;
  private final OrderProgress progress;
  private boolean refundsTogether;
  private long decidedAt = -1;
  private final CancellationScope parcels = Workflow.newDetachedCancellationScope(this::shipAll);

  /** Called by the SDK before anything else, an Update included. */
  @WorkflowInit
  public OrderWorkflowImpl(PlaceOrder order) {
    this.order = order;
    this.progress = new OrderProgress(order);
  }

  /** Detached: what was taken must be given back even if somebody cancels the workflow itself. */
  @Override
  public OrderOutcome fulfil(PlaceOrder placed) {
    CancellationScope.current().getCancellationRequest().thenApply(this::cancelWorkflow);
    Workflow.newDetachedCancellationScope(this::carryOut).run();
    return new OrderOutcome(progress.status());
  }

  private void carryOut() {
    progress.reserved(database.reserve(order));
    if (progress.awaitsCustomer()) {
      letCustomerDecide();
    }
    if (progress.goesOn()) {
      charge();
    }
    if (progress.goesOn()) {
      ship();
    }
    close();
  }

  private void letCustomerDecide() {
    boolean decided = Workflow.await(progress.decideWithin(), () -> !progress.awaitsCustomer());
    if (!decided) {
      progress.timeOut(now());
    } else if (progress.goesOn()) {
      record();
    }
  }

  /** From {@code charging()} on a refund is owed for whatever is not delivered. */
  private void charge() {
    progress.charging();
    try {
      ChargeOrder bill = bill();
      progress.charged(Calls.billing(bill.charges().size()).charge(bill), now());
    } catch (ActivityFailure failure) {
      progress.chargeFailed(reason(failure), now());
    }
    record();
  }

  private ChargeOrder bill() {
    List<ChargeRequest> charges =
        progress.open().stream()
            .map(fulfilment -> new ChargeRequest(fulfilment.id(), fulfilment.items()))
            .toList();
    return new ChargeOrder(order.id(), order.customerId(), charges);
  }

  private void ship() {
    progress.shipping();
    parcels.run();
  }

  private void shipAll() {
    Promise.allOf(
            progress.open().stream()
                .map(fulfilment -> Async.procedure(this::shipOne, fulfilment))
                .toList())
        .get();
  }

  private void shipOne(Fulfilment fulfilment) {
    try {
      progress.shipped(fulfilment, deliver(fulfilment));
    } catch (ChildWorkflowFailure | CanceledFailure failure) {
      Workflow.newDetachedCancellationScope(() -> settle(fulfilment)).run();
    }
    Workflow.newDetachedCancellationScope(this::undo).run();
  }

  /** The shipment ended without an outcome: only its row can say where the parcel is. */
  private void settle(Fulfilment fulfilment) {
    boolean calledBack = progress.isCancelled() || callBack(List.of(fulfilment));
    progress.shipmentEnded(fulfilment, calledBack, now());
  }

  private boolean callBack(List<Fulfilment> fulfilments) {
    List<String> parcelIds = fulfilments.stream().map(Fulfilment::id).toList();
    return shipping.cancel(new CancelShipments(order.id(), parcelIds));
  }

  private ShipmentOutcome deliver(Fulfilment fulfilment) {
    return Calls.shipment(fulfilment.id())
        .ship(
            new ShipParcel(
                fulfilment.id(),
                order.id(),
                fulfilment.warehouse(),
                fulfilment.items(),
                order.receivedAt()));
  }

  /** What a cancelled order gives back is given back at its end, by one call for all of it. */
  private void undo() {
    if (!refundsTogether && refund()) {
      record();
    }
  }

  private boolean refund() {
    List<String> keys = progress.refundsOwed();
    if (!keys.isEmpty()) {
      var refund = new RefundCharges(order.id(), keys, "Not delivered");
      progress.refunded(Calls.billing(keys.size()).refund(refund), now());
    }
    return !keys.isEmpty();
  }

  private void close() {
    refund();
    progress.close(now());
    record();
    Workflow.await(Workflow::isEveryHandlerFinished);
  }

  private void record() {
    bringDecisionIntoHistory();
    database.record(progress.change(now()));
  }

  /**
   * Until the workflow task ends, the server keeps a decision in memory only: if the worker dies
   * before, the order is taken up again without it, and must not find what was written on its word.
   * A timer ends the task.
   */
  private void bringDecisionIntoHistory() {
    if (decidedAt == historyLength() && isPatched("decisionFirst")) {
      Workflow.sleep(Duration.ofMillis(1));
    }
  }

  private static long historyLength() {
    return Workflow.getInfo().getHistoryLength();
  }

  @Override
  public OrderStatus decide(CustomerAction action) {
    decidedAt = historyLength();
    switch (action) {
      case AMEND -> progress.amend(now());
      case CANCEL -> cancel();
    }
    return progress.status();
  }

  /** Somebody cancels the workflow, in the Temporal UI for example: the customer's rules hold. */
  private Promise<Void> cancelWorkflow(String reason) {
    return Async.procedure(
        () -> {
          if (progress.refusal(CustomerAction.CANCEL).isEmpty()) {
            Workflow.newDetachedCancellationScope(this::cancel).run();
          }
        });
  }

  private void cancel() {
    if (progress.mustAskShippingToCancel()) {
      callBackParcels();
    } else {
      progress.cancel(now());
    }
  }

  private void callBackParcels() {
    progress.askingToCancel();
    if (!callBack(progress.open())) {
      progress.tooLateToCancel();
      throw refused(OrderRefusal.ALREADY_DISPATCHED);
    }
    refundsTogether = isPatched("refundsTogether");
    progress.cancel(now());
    parcels.cancel("The customer cancels the order");
  }

  /** Whether this order was not here yet when it was done otherwise. */
  private static boolean isPatched(String change) {
    return Workflow.getVersion(change, Workflow.DEFAULT_VERSION, 1) >= 1;
  }

  @Override
  public void validateDecision(CustomerAction action) {
    progress
        .refusal(action)
        .ifPresent(
            refusal -> {
              throw refused(refusal);
            });
  }

  private static ApplicationFailure refused(OrderRefusal refusal) {
    return ApplicationFailure.newNonRetryableFailure(refusal.sentence(), refusal.name());
  }

  @Override
  public OrderView status() {
    return progress.view();
  }

  private static Instant now() {
    return Instant.ofEpochMilli(Workflow.currentTimeMillis());
  }

  private static String reason(ActivityFailure failure) {
    return failure.getCause() instanceof ApplicationFailure cause
        ? cause.getOriginalMessage()
        : failure.getActivityType() + " failed";
  }
}
