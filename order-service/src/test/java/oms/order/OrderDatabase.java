package oms.order;

import java.time.Duration;
import oms.order.OrderProperties.SourcingRule;
import oms.testkit.ServiceDatabase;

/** The order database with everything but the workflow and the web. */
public final class OrderDatabase {

  private OrderDatabase() {}

  public static ServiceDatabase start() {
    var properties =
        new OrderProperties(
            Duration.ofSeconds(30), SourcingRule.FEWEST_PARCELS, "http://localhost:1");
    return new ServiceDatabase(
        "order",
        context -> {
          context.registerBean(OrderProperties.class, () -> properties);
          context.scan("oms.order.activity", "oms.order.inventory", "oms.order.ledger");
        });
  }
}
