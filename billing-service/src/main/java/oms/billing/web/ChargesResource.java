package oms.billing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import oms.billing.payment.Cashier;
import oms.billing.payment.ChargeCommand;
import oms.contracts.billing.BillingActivities;
import oms.worker.role.ConditionalOnApi;
import oms.worker.stats.QueueStats;
import oms.worker.stats.TaskQueues;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Charges over HTTP: the same way through the ledger as the activity's, in this process, without a
 * workflow.
 */
@RestController
@ConditionalOnApi
@Tag(name = "Charges")
class ChargesResource {

  private final Cashier cashier;
  private final TaskQueues queues;

  ChargesResource(Cashier cashier, TaskQueues queues) {
    this.cashier = cashier;
    this.queues = queues;
  }

  @PostMapping("/charge")
  @Operation(
      summary = "Price goods and charge a customer",
      description =
          """
          Answers when the money was taken or declined; being declined is a 200 with \
          `success: false` and a `reason`. The same `idempotencyKey` gives the first answer, \
          whatever else the body says. A 503 says that the outcome is not known yet: ask again \
          with the `idempotencyKey` that it names, nothing is taken twice.""")
  @ApiResponse(responseCode = "200", description = "Charged or declined")
  ChargeAnswer charge(@Valid @RequestBody ChargeBody body) {
    ChargeCommand command = body.toCommand();
    return ChargeAnswer.of(command.orderId(), cashier.charge(command));
  }

  @GetMapping("/charge/stats")
  @Operation(
      summary = "Count billing's workers and their backlog",
      description = "Pollers of the task queue `billing` in the last 60 s, and what waits in it.")
  QueueStats stats() {
    return queues.stats(BillingActivities.TASK_QUEUE);
  }
}
