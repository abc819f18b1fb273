package oms.billing.pricing;

import oms.worker.tasks.Workshop;

/** This room without a Spring context. */
public final class PricingWiring {

  private PricingWiring() {}

  /** What goods cost, by a workshop's settings. */
  public static Quotes quotes(Workshop workshop) {
    var list = new JdbcPriceList(workshop.jdbc());
    return new Quotes(list, workshop.settings().get(PricingProperties.class));
  }
}
