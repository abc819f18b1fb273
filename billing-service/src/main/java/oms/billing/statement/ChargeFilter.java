package oms.billing.statement;

import oms.contracts.billing.http.ChargeStatus;
import oms.contracts.rollout.GateOrders;
import oms.worker.page.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * Which charges a list shows. The charges of rollout gates are in no list.
 *
 * @param status only charges that stand there
 * @param customerId only what this customer pays
 * @param orderId only the charges of this order
 */
public record ChargeFilter(
    @Nullable ChargeStatus status, @Nullable String customerId, @Nullable String orderId) {

  static final String CUSTOMERS_ONLY = "key not like '" + GateOrders.PREFIX + "%'";

  Conditions conditions(@Nullable String before) {
    return Conditions.of(CUSTOMERS_ONLY)
        .and("status", status, ChargeStatus::word, "status = :status")
        .and("customerId", customerId, "customer_id = :customerId")
        .and("orderId", orderId, "order_id = :orderId")
        .and(
            "before",
            before,
            "(requested_at, key) < (select requested_at, key from charges where key = :before)");
  }
}
