package oms.billing.payment;

import io.temporal.failure.ApplicationFailure;
import io.temporal.spring.boot.ActivityImpl;
import java.util.ArrayList;
import java.util.List;
import oms.contracts.billing.BillingActivities;
import oms.contracts.billing.ChargeOrder;
import oms.contracts.billing.ChargeResult;
import oms.contracts.billing.RefundCharges;
import oms.contracts.billing.RefundResult;
import org.springframework.stereotype.Component;

/**
 * Charges and refunds through the ledger. One charge after the other, so that a customer's limit is
 * spent in the order asked; what was settled before a failure is not done again by the retry.
 *
 * <p>A request that makes no sense fails for good with the type {@code InvalidCharge}.
 */
@Component
@ActivityImpl(taskQueues = BillingActivities.TASK_QUEUE)
class LedgerBillingActivities implements BillingActivities {

  private final Cashier cashier;

  LedgerBillingActivities(Cashier cashier) {
    this.cashier = cashier;
  }

  @Override
  public List<ChargeResult> charge(ChargeOrder order) {
    List<ChargeResult> results = new ArrayList<>();
    List<NotSettledYet> open = new ArrayList<>();
    commands(order).forEach(command -> charge(command, results, open));
    if (!open.isEmpty()) {
      throw open.getFirst();
    }
    return results;
  }

  @Override
  public List<RefundResult> refund(RefundCharges refund) {
    return refund.keys().stream()
        .map(key -> cashier.refund(key, refund.orderId(), refund.reason()))
        .toList();
  }

  /** An open one does not keep the next one: their waits must not add up. */
  private void charge(ChargeCommand command, List<ChargeResult> results, List<NotSettledYet> open) {
    try {
      results.add(cashier.charge(command));
    } catch (NotSettledYet e) {
      open.add(e);
    }
  }

  private static List<ChargeCommand> commands(ChargeOrder order) {
    try {
      return order.charges().stream()
          .map(it -> new ChargeCommand(it.key(), order.orderId(), order.customerId(), it.items()))
          .toList();
    } catch (IllegalArgumentException e) {
      throw ApplicationFailure.newNonRetryableFailureWithCause(e.getMessage(), "InvalidCharge", e);
    }
  }
}
