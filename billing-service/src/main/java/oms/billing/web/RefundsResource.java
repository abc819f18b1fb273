package oms.billing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import oms.billing.payment.Cashier;
import oms.billing.statement.ChargeReads;
import oms.contracts.billing.http.ChargeStatus;
import oms.contracts.billing.http.ChargeSummary;
import oms.worker.problem.Problems;
import oms.worker.role.ConditionalOnApi;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Money that a store manager gives back. */
@RestController
@ConditionalOnApi
@Tag(name = "Charges")
class RefundsResource {

  private final Cashier cashier;
  private final ChargeReads charges;

  RefundsResource(Cashier cashier, ChargeReads charges) {
    this.cashier = cashier;
    this.charges = charges;
  }

  @PostMapping("/charges/{key}/refund")
  @Operation(
      summary = "Give a charge back in full",
      description =
          """
          Safe to repeat: money goes back once. The order goes on as it was; to undo an order, \
          cancel it. A 503 says that the gateway did not answer: ask again, nothing goes back \
          twice.""")
  @ApiResponse(responseCode = "200", description = "Given back, now or before")
  @ApiResponse(responseCode = "409", description = "There is nothing, or not so much, to give back")
  ChargeSummary refund(@PathVariable String key, @Valid @RequestBody RefundBody body) {
    ChargeSummary charge = find(key);
    requireCaptured(charge);
    requireInFull(charge, body);
    cashier.refund(key, charge.orderId(), body.reason());
    return find(key);
  }

  private ChargeSummary find(String key) {
    return charges.find(key).orElseThrow(() -> Problems.notFound("Charge", key));
  }

  /** A charge whose outcome is not known belongs to its order, which would be left without one. */
  private static void requireCaptured(ChargeSummary charge) {
    ChargeStatus status = charge.status();
    if (status != ChargeStatus.CAPTURED && status != ChargeStatus.REFUNDED) {
      throw Problems.conflict(
          "charge-" + status.word(),
          "The charge is %s: no money was taken that could be given back".formatted(status.word()));
    }
  }

  private static void requireInFull(ChargeSummary charge, RefundBody body) {
    long total = charge.amounts().total();
    if (body.amount() != null && body.amount() != total) {
      throw Problems.conflict(
          "refund-in-full-only",
          "A charge is given back in full only: leave 'amount' out or make it " + total);
    }
  }
}
