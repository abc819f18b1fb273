package oms.billing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import oms.billing.pricing.JdbcPriceReads;
import oms.contracts.billing.http.PriceTag;
import oms.contracts.billing.http.PricingRule;
import oms.worker.page.AfterRequest;
import oms.worker.page.PageRequest;
import oms.worker.page.Pages;
import oms.worker.problem.Problems;
import oms.worker.role.ConditionalOnApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What goods cost. */
@RestController
@ConditionalOnApi
@Tag(name = "Prices")
class PricesResource {

  private final JdbcPriceReads prices;

  PricesResource(JdbcPriceReads prices) {
    this.prices = prices;
  }

  @GetMapping("/prices")
  @Operation(
      summary = "The price list, by SKU",
      description =
          """
          The Link header names the next page while there is one. With `sku`, once or several \
          times, the prices of those instead, also of unlisted ones where they are sold.""")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "sku",
      description = "Only these SKUs",
      array = @ArraySchema(schema = @Schema(type = "string", example = "Vans Old Skool")))
  ResponseEntity<List<PriceTag>> list(HttpServletRequest request, AfterRequest page) {
    // Not bound by Spring, which takes a single text with commas for several.
    String @Nullable [] sku = request.getParameterValues("sku");
    return sku == null
        ? Pages.respond(page, prices.listed(page.after(), page.limit()), PriceTag::sku)
        : ResponseEntity.ok(prices.of(wanted(sku)));
  }

  private static List<String> wanted(String... skus) {
    if (skus.length > PageRequest.MAX_LIMIT) {
      throw Problems.badRequest("sku", "must be given at most " + PageRequest.MAX_LIMIT + " times");
    }
    return List.of(skus);
  }

  @GetMapping("/prices/rule")
  @Operation(summary = "Currency, tax, and what becomes of what the price list does not have")
  PricingRule rule() {
    return prices.rule();
  }
}
