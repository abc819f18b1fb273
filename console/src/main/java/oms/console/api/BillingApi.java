package oms.console.api;

import java.util.List;
import oms.contracts.billing.http.PriceTag;
import oms.contracts.billing.http.PricingRule;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What billing-service is asked. */
public interface BillingApi {

  /** What these SKUs cost, as far as they are sold. */
  @GetExchange("/prices")
  List<PriceTag> prices(@RequestParam("sku") List<String> skus);

  /** Currency and tax. */
  @GetExchange("/prices/rule")
  PricingRule rule();
}
