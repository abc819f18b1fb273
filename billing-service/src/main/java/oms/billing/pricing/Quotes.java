package oms.billing.pricing;

import static java.util.stream.Collectors.toSet;
import static oms.contracts.billing.DeclineReason.UNKNOWN_SKU;

import java.util.List;
import java.util.Map;
import java.util.Set;
import oms.billing.pricing.PricingProperties.Unlisted;
import oms.contracts.item.LineItem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Prices goods by the price list of this moment. */
@Component
@EnableConfigurationProperties(PricingProperties.class)
public class Quotes {

  private final PriceList list;
  private final PricingProperties properties;

  Quotes(PriceList list, PricingProperties properties) {
    this.list = list;
    this.properties = properties;
  }

  /**
   * What the lines cost in all. A SKU without a price makes the whole quote refused with {@code
   * UNKNOWN_SKU}, a total that is too large with {@code AMOUNT_TOO_LARGE}.
   */
  public Quote quote(List<LineItem> lines) {
    Set<String> skus = lines.stream().map(LineItem::sku).collect(toSet());
    Map<String, Price> prices = list.find(skus);
    if (!sellsUnlisted() && !prices.keySet().containsAll(skus)) {
      return Quote.refused(properties.currency(), UNKNOWN_SKU);
    }
    return Invoice.of(properties.currency(), lines, sku -> priceOf(sku, prices));
  }

  private boolean sellsUnlisted() {
    return properties.unlisted() == Unlisted.DERIVE;
  }

  private static Price priceOf(String sku, Map<String, Price> prices) {
    Price listed = prices.get(sku);
    return listed == null ? DerivedPrices.of(sku) : listed;
  }
}
