package oms.shipping.rollout;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.failure.ApplicationFailure;
import io.temporal.spring.boot.ActivityImpl;
import oms.contracts.rollout.GateActivities;
import oms.contracts.rollout.GateOrders;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.shipping.ledger.Shipments;
import oms.shipping.ledger.Untold;
import oms.shipping.ledger.Untold.Delivery;
import org.springframework.stereotype.Component;

/** {@link GateActivities} over the shipments' rows, as a carrier's report would come in. */
@Component
@ActivityImpl(taskQueues = ShipmentWorkflow.TASK_QUEUE)
class GateDeliveries implements GateActivities {

  private final WorkflowClient temporal;
  private final Shipments shipments;
  private final Untold untold;

  GateDeliveries(WorkflowClient temporal, Shipments shipments, Untold untold) {
    this.temporal = temporal;
    this.shipments = shipments;
    this.untold = untold;
  }

  @Override
  public void deliver(String shipmentId) {
    if (!GateOrders.isGate(shipmentId)) {
      throw ApplicationFailure.newNonRetryableFailure(
          shipmentId + " is a customer's, and delivered by a carrier", "NotOfAGate");
    }
    if (!shipments.report(shipmentId, ShipmentStatus.DELIVERED)) {
      throw ApplicationFailure.newFailure(shipmentId + " is not booked", "NotBooked");
    }
    untold.delivery(shipmentId).ifPresent(this::tell);
  }

  private void tell(Delivery delivery) {
    try {
      temporal
          .newWorkflowStub(ShipmentWorkflow.class, ShipmentWorkflow.workflowId(delivery.id()))
          .reportDelivery(new CarrierReport(ShipmentStatus.DELIVERED, delivery.at()));
    } catch (WorkflowNotFoundException _) {
      // An earlier attempt has told it, and its answer was lost.
    }
    untold.told(delivery.id());
  }
}
