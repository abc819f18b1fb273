package oms.order.workflow;

import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import oms.contracts.order.OrderOutcome;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.PlaceOrder;
import oms.contracts.rollout.GateOrders;
import oms.worker.rollout.Trial;

/**
 * One order of a gate: placed, and delivered as soon as it is booked.
 *
 * @param id the order's
 */
record OrderTrial(String id) implements Trial {

  @Override
  public String name() {
    return "Order " + id;
  }

  @Override
  public void run() {
    CancellationScope carrier = Workflow.newCancellationScope(this::callCarrier);
    carrier.run();
    OrderOutcome outcome = Calls.gateOrder(id).fulfil(placed());
    carrier.cancel();
    if (outcome.status() != OrderStatus.COMPLETED) {
      throw ApplicationFailure.newFailure(progress(), "OrderNotCompleted");
    }
  }

  private void callCarrier() {
    Async.procedure(Calls.gateCarrier()::deliver, GateOrders.partOf(id));
  }

  private PlaceOrder placed() {
    Instant now = Instant.ofEpochMilli(Workflow.currentTimeMillis());
    return new PlaceOrder(id, GateOrders.CUSTOMER, GateOrders.ITEMS, now);
  }

  @Override
  public String progress() {
    return Calls.gateBooks().progress(id);
  }
}
