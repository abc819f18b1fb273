package oms.order.workflow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import oms.contracts.order.PlaceOrder;
import oms.order.activity.OrderActivities;
import oms.order.activity.Reservation;
import oms.order.ledger.OrderChange;

/** Answers a stock look-up as told and remembers every change. */
final class FakeDatabase implements OrderActivities {

  final List<OrderChange> changes = new CopyOnWriteArrayList<>();
  final AtomicInteger failuresLeft = new AtomicInteger();
  private volatile Reservation reservation = new Reservation(List.of(), Duration.ZERO);

  void answerWith(Reservation answer) {
    reservation = answer;
  }

  @Override
  public Reservation reserve(PlaceOrder order) {
    failIfTold();
    return reservation;
  }

  @Override
  public void record(OrderChange change) {
    failIfTold();
    changes.add(change);
  }

  private void failIfTold() {
    if (failuresLeft.getAndDecrement() > 0) {
      throw new IllegalStateException("The database is away");
    }
  }

  OrderChange last() {
    return changes.getLast();
  }
}
