package oms.shipping.workflow;

import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import oms.contracts.rollout.GateOrders;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.shipping.ShipmentOutcome;
import oms.contracts.shipping.ShipmentResult;
import oms.worker.rollout.Trial;

/** One shipment of a gate: delivered as soon as it is booked. */
final class ParcelTrial implements Trial {

  private final ShipParcel parcel;

  ParcelTrial(String orderId) {
    // Nobody placed it, so it has no time to booking.
    this.parcel =
        new ShipParcel(
            GateOrders.partOf(orderId), orderId, GateOrders.WAREHOUSE, GateOrders.ITEMS, null);
  }

  @Override
  public String name() {
    return "Shipment " + parcel.id();
  }

  @Override
  public void run() {
    CancellationScope carrier = Workflow.newCancellationScope(this::callCarrier);
    carrier.run();
    ShipmentOutcome outcome = Calls.gateShipment(parcel.id()).ship(parcel);
    carrier.cancel();
    if (outcome.result() != ShipmentResult.DELIVERED) {
      throw ApplicationFailure.newFailure("it is " + outcome.result(), "NotDelivered");
    }
  }

  private void callCarrier() {
    Async.procedure(Calls.gateCarrier()::deliver, parcel.id());
  }

  @Override
  public String progress() {
    return "it was started and not delivered";
  }
}
