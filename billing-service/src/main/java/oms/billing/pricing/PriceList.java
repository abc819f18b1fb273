package oms.billing.pricing;

import java.util.Map;
import java.util.Set;

/** The shop's prices by SKU. */
interface PriceList {

  /** The prices of those SKUs that the list knows. */
  Map<String, Price> find(Set<String> skus);
}
