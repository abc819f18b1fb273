package oms.console.shop;

import java.util.List;
import java.util.Optional;
import oms.console.api.Asking;
import oms.console.api.BillingApi;
import oms.console.api.Service;
import oms.contracts.billing.http.PriceTag;
import oms.contracts.billing.http.PricingRule;
import org.springframework.stereotype.Component;

/** What things cost, as far as billing says. */
@Component
class Prices {

  private final BillingApi billing;
  private final Asking asking;

  Prices(BillingApi billing, Asking asking) {
    this.billing = billing;
    this.asking = asking;
  }

  List<PriceTag> of(List<String> skus) {
    return skus.isEmpty()
        ? List.of()
        : asking.ask(Service.BILLING, () -> billing.prices(skus)).orElse(List.of());
  }

  Optional<PricingRule> rule() {
    return asking.ask(Service.BILLING, billing::rule);
  }
}
