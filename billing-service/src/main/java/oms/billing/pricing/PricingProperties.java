package oms.billing.pricing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How goods are priced.
 *
 * @param unlisted what becomes of a SKU that the price list does not know
 * @param currency ISO 4217 code of every price
 */
@ConfigurationProperties("oms.billing.pricing")
record PricingProperties(
    @DefaultValue("refuse") Unlisted unlisted, @DefaultValue("USD") String currency) {

  enum Unlisted {
    /** Sold at a price derived from the SKU, for demos. */
    DERIVE,

    /** Not sold. */
    REFUSE
  }
}
