package oms.billing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import oms.billing.fraud.FraudDesk;
import oms.billing.fraud.FraudLimits;
import oms.contracts.billing.http.FraudSettings;
import oms.worker.role.ConditionalOnApi;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The store manager's fraud settings, and checks against them. */
@RestController
@ConditionalOnApi
@Tag(name = "Fraud")
class FraudResource {

  private final FraudLimits limits;
  private final FraudDesk desk;

  FraudResource(FraudLimits limits, FraudDesk desk) {
    this.limits = limits;
    this.desk = desk;
  }

  @GetMapping("/settings")
  @Operation(summary = "Read the limit and whether maintenance is on")
  FraudSettings settings() {
    return limits.settings();
  }

  @PostMapping("/limit")
  @Operation(
      summary = "Set the most that a customer may spend",
      description = "Whole cents, 0 is no limit. What a customer spent before counts too.")
  void limit(@Valid @RequestBody LimitBody body) {
    limits.limit(body.cents());
  }

  @PostMapping("/maintenance")
  @Operation(
      summary = "Switch maintenance on, or off again",
      description =
          """
          Without a body it is switched on; `{"enabled": false}` switches it off and keeps the \
          limit and what was spent. While it is on no new charge is made: one that comes is held \
          off for 15 s and then declined.""")
  void maintenance(@RequestBody(required = false) @Nullable MaintenanceBody body) {
    limits.maintenance(MaintenanceBody.enables(body));
  }

  @PostMapping("/reset")
  @Operation(summary = "Forget what everyone spent, the limit, and maintenance")
  void reset() {
    limits.reset();
  }

  @PostMapping("/check")
  @Operation(
      summary = "Check and count an amount against a customer's limit",
      description =
          """
          A check that is accepted counts, once per `idempotencyKey`; a declined one counts \
          nothing. 503 while maintenance is on.""")
  CheckAnswer check(@Valid @RequestBody CheckBody body) {
    return CheckAnswer.of(desk.check(body.toCheck()));
  }
}
