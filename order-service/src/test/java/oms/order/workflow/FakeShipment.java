package oms.order.workflow;

import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.shipping.ShipmentOutcome;
import oms.contracts.shipping.ShipmentResult;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;

/**
 * A shipment that is delivered on report; nobody books it at the warehouse {@code Nowhere}, and it
 * breaks at {@code Broken}.
 */
public final class FakeShipment implements ShipmentWorkflow {

  private boolean delivered;

  @Override
  public ShipmentOutcome ship(ShipParcel parcel) {
    if (parcel.warehouse().equals("Broken")) {
      throw ApplicationFailure.newNonRetryableFailure("broke", "Broken");
    }
    if (parcel.warehouse().equals("Nowhere")) {
      return ended(ShipmentResult.NOT_BOOKED);
    }
    try {
      Workflow.await(() -> delivered || CancellationScope.current().isCancelRequested());
    } catch (CanceledFailure cancelled) {
      return ended(ShipmentResult.CANCELLED);
    }
    return ended(delivered ? ShipmentResult.DELIVERED : ShipmentResult.CANCELLED);
  }

  private static ShipmentOutcome ended(ShipmentResult result) {
    return new ShipmentOutcome(result, "ref", Instant.ofEpochMilli(Workflow.currentTimeMillis()));
  }

  @Override
  public void reportDelivery(CarrierReport report) {
    delivered = true;
  }

  @Override
  public ShipmentStatus status() {
    return delivered ? ShipmentStatus.DELIVERED : ShipmentStatus.BOOKED;
  }
}
