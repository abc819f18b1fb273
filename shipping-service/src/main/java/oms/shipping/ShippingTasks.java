package oms.shipping;

import java.time.Duration;
import java.util.List;
import oms.contracts.rollout.GateActivities;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.contracts.shipping.ShippingActivities;
import oms.shipping.carrier.CarrierWiring;
import oms.shipping.carrier.ParcelActivities;
import oms.shipping.ledger.LedgerWiring;
import oms.shipping.ledger.Shipments;
import oms.shipping.rollout.RolloutWiring;
import oms.shipping.workflow.RolloutGateWorkflowImpl;
import oms.shipping.workflow.ShipmentWorkflowImpl;
import oms.worker.tasks.Longest;
import oms.worker.tasks.QueueTasks;
import oms.worker.tasks.ServiceTasks;
import oms.worker.tasks.Workshop;

/** The tasks of the queue {@code shipments}, without a Spring context. */
public final class ShippingTasks implements ServiceTasks {

  @Override
  public String service() {
    return ShippingServiceApplication.NAME;
  }

  @Override
  public String taskQueue() {
    return ShipmentWorkflow.TASK_QUEUE;
  }

  @Override
  public Duration longestActivity() {
    return Longest.of(
        ParcelActivities.START_TO_CLOSE,
        ShippingActivities.START_TO_CLOSE,
        GateActivities.START_TO_CLOSE);
  }

  @Override
  public QueueTasks make(Workshop workshop) {
    Shipments shipments = LedgerWiring.shipments(workshop);
    return new QueueTasks(
        taskQueue(),
        List.of(ShipmentWorkflowImpl.class, RolloutGateWorkflowImpl.class),
        List.of(
            CarrierWiring.activities(workshop, shipments),
            LedgerWiring.activities(shipments),
            RolloutWiring.deliveries(workshop, shipments)));
  }
}
