package oms.console.api;

import java.util.List;
import oms.contracts.billing.http.ChargeDetails;
import oms.contracts.billing.http.ChargeSummary;
import oms.contracts.billing.http.FraudSettings;
import oms.contracts.billing.http.PriceTag;
import oms.contracts.billing.http.PricingRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What billing-service is asked. Lists carry a {@code Link} to the next page while there is one.
 */
public interface BillingApi {

  /**
   * Money that is given back.
   *
   * @param reason why
   */
  record Refund(String reason) {}

  /**
   * The most that a customer may spend.
   *
   * @param limit minor units (cents); 0 is no limit
   */
  record Limit(long limit) {}

  /**
   * Whether new charges are held off.
   *
   * @param enabled whether they are
   */
  record Maintenance(boolean enabled) {}

  /** What these SKUs cost, as far as they are sold. */
  @GetExchange("/prices")
  List<PriceTag> prices(@RequestParam("sku") List<String> skus);

  /** Currency and tax. */
  @GetExchange("/prices/rule")
  PricingRule rule();

  /** What was charged, newest first. */
  @GetExchange("/charges")
  ResponseEntity<List<ChargeSummary>> charges(
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(required = false) @Nullable String order,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam int limit);

  /** One charge. */
  @GetExchange("/charges/{key}")
  ChargeDetails charge(@PathVariable String key);

  /** Gives a charge back in full. Safe to repeat: money goes back once. */
  @PostExchange("/charges/{key}/refund")
  void refund(@PathVariable String key, @RequestBody Refund refund);

  /** What every customer is measured by. */
  @GetExchange("/settings")
  FraudSettings settings();

  /** Sets the most that a customer may spend. */
  @PostExchange("/limit")
  void limit(@RequestBody Limit limit);

  /** Switches maintenance on or off. */
  @PostExchange("/maintenance")
  void maintenance(@RequestBody Maintenance maintenance);
}
