package oms.benchmark.floor;

import java.util.List;
import java.util.stream.IntStream;
import oms.contracts.order.PlaceOrder;
import oms.contracts.shipping.ShipParcel;

/** Tells the driver on the standard output what a reader of the services could see by now. */
final class TellingSteps implements FloorSteps {

  @Override
  public List<ShipParcel> reserve(PlaceOrder order) {
    return IntStream.rangeClosed(1, order.items().size())
        .mapToObj(number -> parcel(order, number))
        .toList();
  }

  private static ShipParcel parcel(PlaceOrder order, int number) {
    return new ShipParcel(
        order.id() + ":" + number,
        order.id(),
        "Warehouse " + number,
        List.of(order.items().get(number - 1)),
        order.receivedAt());
  }

  @Override
  public void record(String orderId) {}

  @Override
  public void close(String orderId) {
    System.out.println(Bell.completed(orderId));
  }

  @Override
  public String book(ShipParcel parcel) {
    System.out.println(Bell.booked(parcel.id()));
    return "courier-" + parcel.id();
  }
}
