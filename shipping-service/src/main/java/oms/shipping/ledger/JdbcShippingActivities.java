package oms.shipping.ledger;

import io.temporal.spring.boot.ActivityImpl;
import oms.contracts.shipping.CancelShipments;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.contracts.shipping.ShippingActivities;
import org.springframework.stereotype.Component;

/** {@link ShippingActivities} over the shipments' rows. */
@Component
@ActivityImpl(taskQueues = ShipmentWorkflow.TASK_QUEUE)
class JdbcShippingActivities implements ShippingActivities {

  private final Shipments shipments;

  JdbcShippingActivities(Shipments shipments) {
    this.shipments = shipments;
  }

  @Override
  public boolean cancel(CancelShipments orders) {
    return shipments.callBack(orders);
  }
}
