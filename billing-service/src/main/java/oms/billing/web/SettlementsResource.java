package oms.billing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import oms.billing.settlement.SettledDay;
import oms.billing.settlement.SettlementReports;
import oms.worker.page.PageRequest;
import oms.worker.page.Pages;
import oms.worker.problem.Problems;
import oms.worker.role.ConditionalOnApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reports of settled days over HTTP. */
@RestController
@ConditionalOnApi
@RequestMapping("/settlements")
@Tag(name = "Settlements")
class SettlementsResource {

  private final SettlementReports reports;

  SettlementsResource(SettlementReports reports) {
    this.reports = reports;
  }

  @GetMapping
  @Operation(
      summary = "List settled days, the last first",
      description = "The Link header names the next page while there is one.")
  ResponseEntity<List<SettledDay>> list(PageRequest page) {
    var found = reports.newestFirst(before(page.before()), page.limit());
    return Pages.respond(page, found, it -> it.day().toString());
  }

  @GetMapping(path = "/{day}", produces = "text/csv")
  @Operation(
      summary = "The report of one day",
      description =
          """
          Charges captured, refunded and declined on a day (UTC) by the charges and by the payment \
          transactions, in cents, with a line for each charge on which the two disagree.""")
  String get(@Parameter(example = "2026-11-20") @PathVariable String day) {
    return reports.find(day("day", day)).orElseThrow(() -> Problems.notFound("Settlement", day));
  }

  private static @Nullable LocalDate before(@Nullable String day) {
    return day == null ? null : day("before", day);
  }

  private static LocalDate day(String field, String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException _) {
      throw Problems.badRequest(field, "must be a day, as 2026-11-20");
    }
  }
}
