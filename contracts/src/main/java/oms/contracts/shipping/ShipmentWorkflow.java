package oms.contracts.shipping;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Carries one parcel: books it with the courier and waits until it is delivered. It is a child of
 * the order's workflow; its workflow id is {@code Shipment:<shipment id>}.
 *
 * <p>A cancellation request calls the parcel back and ends the workflow, unless the parcel has left
 * the warehouse. Ask {@link ShippingActivities#cancel} first: that is what decides, for all
 * shipments of an order at once, whether cancelling is still possible.
 */
@WorkflowInterface
public interface ShipmentWorkflow {

  /** Where shipping-service's workers poll. */
  String TASK_QUEUE = "shipments";

  /** The workflow id of a shipment. */
  static String workflowId(String shipmentId) {
    return "Shipment:" + shipmentId;
  }

  /**
   * Runs the shipment to its end.
   *
   * @return how it ended; not being booked, or being cancelled, is an outcome, not an exception
   */
  @WorkflowMethod(name = "Shipment")
  ShipmentOutcome ship(ShipParcel parcel);

  /**
   * Tells that the parcel is delivered. A signal and not an Update, because there is nothing left
   * to refuse: the shipment's row has decided. What comes twice, or after the end, changes nothing.
   */
  @SignalMethod(name = "reportDelivery")
  void reportDelivery(CarrierReport report);

  /** The workflow's own view of the shipment, for operators. */
  @QueryMethod(name = "status")
  ShipmentStatus status();
}
