package oms.order.workflow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import oms.contracts.order.PlaceOrder;
import oms.order.activity.OrderActivities;
import oms.order.activity.Reservation;
import oms.order.ledger.OrderChange;

/** Answers a stock look-up as told and remembers every change. */
final class FakeDatabase implements OrderActivities {

  final List<OrderChange> changes = new CopyOnWriteArrayList<>();
  private volatile Reservation reservation = new Reservation(List.of(), Duration.ZERO);

  void answerWith(Reservation answer) {
    reservation = answer;
  }

  @Override
  public Reservation reserve(PlaceOrder order) {
    return reservation;
  }

  @Override
  public void record(OrderChange change) {
    changes.add(change);
  }

  OrderChange last() {
    return changes.getLast();
  }
}
