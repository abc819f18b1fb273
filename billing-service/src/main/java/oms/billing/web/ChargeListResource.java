package oms.billing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import oms.billing.statement.ChargeFilter;
import oms.billing.statement.ChargeReads;
import oms.contracts.billing.http.ChargeDetails;
import oms.contracts.billing.http.ChargeStatus;
import oms.contracts.billing.http.ChargeSummary;
import oms.worker.page.PageRequest;
import oms.worker.page.Pages;
import oms.worker.problem.Problems;
import oms.worker.role.ConditionalOnApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger, for people who look things up. */
@RestController
@ConditionalOnApi
@RequestMapping("/charges")
@Tag(name = "Charges")
class ChargeListResource {

  private final ChargeReads charges;

  ChargeListResource(ChargeReads charges) {
    this.charges = charges;
  }

  @GetMapping
  @Operation(
      summary = "List charges, newest first",
      description = "The Link header names the next page while there is one.")
  ResponseEntity<List<ChargeSummary>> list(
      @Parameter(description = "Only charges in this status", example = "declined")
          @RequestParam(required = false)
          @Nullable ChargeStatus status,
      @Parameter(description = "Only what this customer pays", example = "customer-7")
          @RequestParam(required = false)
          @Nullable String customer,
      @Parameter(description = "Only the charges of this order", example = "order-1")
          @RequestParam(required = false)
          @Nullable String order,
      PageRequest page) {
    if (page.before() != null && charges.find(page.before()).isEmpty()) {
      throw Problems.badRequest("before", "must be the key of a charge");
    }
    var filter = new ChargeFilter(status, customer, order);
    var found = charges.newestFirst(filter, page.before(), page.limit());
    return Pages.respond(page, found, ChargeSummary::key);
  }

  @GetMapping("/{key}")
  @Operation(summary = "One charge with what was asked of the gateway and what happened")
  ChargeDetails get(@PathVariable String key) {
    return charges.details(key).orElseThrow(() -> Problems.notFound("Charge", key));
  }
}
