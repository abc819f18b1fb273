package oms.shipping.carrier;

import oms.contracts.rollout.GateOrders;
import oms.contracts.shipping.ShipParcel;

/**
 * A courier who is not asked about the parcels of rollout gates: there is nothing to carry.
 *
 * @param courier who carries all others
 */
record SparedCourier(Courier courier) implements Courier {

  @Override
  public Answer book(ShipParcel parcel) {
    return GateOrders.isGate(parcel.id())
        ? new Answer.Booked("not booked with any courier")
        : courier.book(parcel);
  }

  @Override
  public void cancel(String shipmentId) {
    if (!GateOrders.isGate(shipmentId)) {
      courier.cancel(shipmentId);
    }
  }
}
