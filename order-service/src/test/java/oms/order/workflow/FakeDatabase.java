package oms.order.workflow;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import oms.contracts.order.PlaceOrder;
import oms.order.activity.OrderActivities;
import oms.order.activity.Reservation;
import oms.order.ledger.OrderChange;

/** Answers a stock look-up as told and remembers every change. */
final class FakeDatabase implements OrderActivities {

  final List<OrderChange> changes = new CopyOnWriteArrayList<>();
  private final Function<PlaceOrder, Reservation> stock;

  FakeDatabase(Function<PlaceOrder, Reservation> stock) {
    this.stock = stock;
  }

  @Override
  public Reservation reserve(PlaceOrder order) {
    return stock.apply(order);
  }

  @Override
  public void record(OrderChange change) {
    changes.add(change);
  }

  OrderChange last() {
    return changes.getLast();
  }
}
