package oms.order.inventory;

import oms.order.OrderProperties;
import oms.worker.tasks.Workshop;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rules stock is sold by, with a Spring context and without. */
public final class InventoryWiring {

  /** The profile of the shop that sells everything. */
  static final String DEMO = "demo";

  private InventoryWiring() {}

  /** The stock, by a workshop's settings. */
  public static Stock stock(Workshop workshop) {
    var properties = workshop.settings().get(OrderProperties.class);
    Assortment assortment =
        workshop.settings().hasProfile(DEMO) ? demo(workshop.jdbc()) : Assortment.AS_STOCKED;
    return new Stock(workshop.jdbc(), sourcing(properties), assortment);
  }

  static Sourcing sourcing(OrderProperties properties) {
    return switch (properties.sourcing()) {
      case FEWEST_PARCELS -> new FewestParcels();
      case REFERENCE -> new ReferenceSourcing();
    };
  }

  static Assortment demo(JdbcClient jdbc) {
    return new DemoAssortment(jdbc);
  }
}
