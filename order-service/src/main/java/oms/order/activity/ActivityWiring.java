package oms.order.activity;

import oms.order.OrderProperties;
import oms.order.inventory.Stock;
import oms.order.ledger.OrderMeters;
import oms.order.ledger.OrderReads;
import oms.order.ledger.Orders;
import oms.worker.tasks.Workshop;

/** This room without a Spring context. */
public final class ActivityWiring {

  private ActivityWiring() {}

  /** What the order workflow does to its database. */
  public static OrderActivities activities(
      Workshop workshop, Orders orders, OrderReads reads, Stock stock, OrderMeters meters) {
    var properties = workshop.settings().get(OrderProperties.class);
    return workshop.transactional(
        new JdbcOrderActivities(orders, reads, stock, properties, meters));
  }
}
