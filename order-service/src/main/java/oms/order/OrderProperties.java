package oms.order;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about orders.
 *
 * @param decisionTimeout time a customer gets to decide about an order that is partly or wholly
 *     unavailable
 * @param sourcing rule that picks the warehouses of an order
 * @param shipmentsUrl base URL of shipping-service's API
 */
@ConfigurationProperties("oms.order")
public record OrderProperties(
    @DefaultValue("30s") Duration decisionTimeout,
    @DefaultValue("fewest-parcels") SourcingRule sourcing,
    @DefaultValue("http://127.0.0.1:8083") String shipmentsUrl) {

  /** How the warehouses of an order are picked. */
  public enum SourcingRule {
    /** By stock, with as few parcels as possible. */
    FEWEST_PARCELS,

    /** The first available line from Warehouse A, every other one from Warehouse B. */
    REFERENCE
  }
}
