package oms.benchmark.floor;

import io.temporal.activity.ActivityInterface;
import java.util.List;
import oms.contracts.order.PlaceOrder;
import oms.contracts.shipping.ShipParcel;

/** Where the services write to their databases, the floor's local activities do nothing. */
@ActivityInterface
public interface FloorSteps {

  /** Stands for holding stock: a parcel for each line. */
  List<ShipParcel> reserve(PlaceOrder order);

  /** Stands for writing the payments. */
  void record(String orderId);

  /** Stands for the order's last write; tells the driver. */
  void close(String orderId);

  /** Stands for booking with the courier; tells the driver. */
  String book(ShipParcel parcel);
}
