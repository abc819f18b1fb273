package oms.order.activity;

import io.temporal.spring.boot.ActivityImpl;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.order.PlaceOrder;
import oms.order.OrderProperties;
import oms.order.activity.Reservation.Held;
import oms.order.inventory.Allocation;
import oms.order.inventory.Stock;
import oms.order.ledger.OrderChange;
import oms.order.ledger.OrderChange.FulfilmentChange;
import oms.order.ledger.OrderMeters;
import oms.order.ledger.OrderReads;
import oms.order.ledger.Orders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@link OrderActivities} over order-service's database. */
@Component
@ActivityImpl(taskQueues = OrderWorkflow.TASK_QUEUE)
class JdbcOrderActivities implements OrderActivities {

  private final Orders orders;
  private final OrderReads reads;
  private final Stock stock;
  private final OrderProperties properties;
  private final OrderMeters meters;

  JdbcOrderActivities(
      Orders orders,
      OrderReads reads,
      Stock stock,
      OrderProperties properties,
      OrderMeters meters) {
    this.orders = orders;
    this.reads = reads;
    this.stock = stock;
    this.properties = properties;
    this.meters = meters;
  }

  @Override
  @Transactional
  public Reservation reserve(PlaceOrder order) {
    orders.place(order);
    List<Held> held = heldBefore(order.id());
    return new Reservation(held.isEmpty() ? hold(order) : held, properties.decisionTimeout());
  }

  /** The result of an earlier attempt whose answer was lost. */
  private List<Held> heldBefore(String orderId) {
    return reads.fulfilmentsOf(orderId).stream()
        .map(fulfilment -> new Held(fulfilment.id(), fulfilment.location(), fulfilment.items()))
        .toList();
  }

  private List<Held> hold(PlaceOrder order) {
    List<Allocation> allocations = stock.source(order.items());
    List<Held> held =
        IntStream.range(0, allocations.size())
            .mapToObj(i -> hold(order.id(), i + 1, allocations.get(i)))
            .toList();
    if (allocations.stream().allMatch(Allocation::available)) {
      orders.enter(order.id(), OrderStatus.PROCESSING, "Stock is held");
    } else {
      orders.enter(order.id(), OrderStatus.CUSTOMER_ACTION_REQUIRED, "Some items are unavailable");
      meters.stockOut(order.id());
    }
    return held;
  }

  private Held hold(String orderId, int position, Allocation allocation) {
    var held = new Held(orderId + ":" + position, allocation.warehouse(), allocation.items());
    orders.add(orderId, held.id(), position, held.warehouse(), held.items());
    if (held.warehouse() != null) {
      stock.hold(orderId, held.id(), held.warehouse(), held.items());
    }
    return held;
  }

  @Override
  @Transactional
  public void record(OrderChange change) {
    stock.ship(in(change, FulfilmentStatus.COMPLETED));
    stock.release(in(change, FulfilmentStatus.CANCELLED, FulfilmentStatus.FAILED));
    orders.save(change);
  }

  private static Collection<String> in(OrderChange change, FulfilmentStatus... statuses) {
    return change.fulfilments().stream()
        .filter(fulfilment -> Set.of(statuses).contains(fulfilment.status()))
        .map(FulfilmentChange::id)
        .toList();
  }
}
