package oms.benchmark.floor;

import io.temporal.workflow.Workflow;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.shipping.ShipmentOutcome;
import oms.contracts.shipping.ShipmentResult;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;
import org.jspecify.annotations.Nullable;

/** A shipment without rules: booked by a local activity, ended by a signal. */
public final class FloorShipment implements ShipmentWorkflow {

  private final FloorSteps steps = FloorCalls.steps();
  private @Nullable CarrierReport delivery;

  @Override
  public ShipmentOutcome ship(ShipParcel parcel) {
    String reference = steps.book(parcel);
    CarrierReport report = awaitDelivery();
    return new ShipmentOutcome(ShipmentResult.DELIVERED, reference, report.at());
  }

  private CarrierReport awaitDelivery() {
    CarrierReport report = delivery;
    while (report == null) {
      Workflow.await(() -> delivery != null);
      report = delivery;
    }
    Workflow.await(Workflow::isEveryHandlerFinished);
    return report;
  }

  @Override
  public void reportDelivery(CarrierReport report) {
    delivery = report;
  }

  @Override
  public ShipmentStatus status() {
    return delivery == null ? ShipmentStatus.BOOKED : ShipmentStatus.DELIVERED;
  }
}
