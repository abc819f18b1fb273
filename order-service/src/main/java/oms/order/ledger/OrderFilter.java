package oms.order.ledger;

import oms.contracts.order.OrderStatus;
import oms.contracts.rollout.GateOrders;
import oms.worker.page.Conditions;
import oms.worker.page.Queries;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows. The orders of rollout gates are in no list.
 *
 * @param status only orders that stand there
 * @param customerId only orders of this customer
 * @param begins only orders whose id, or whose customer's id, begins so
 */
public record OrderFilter(
    @Nullable OrderStatus status, @Nullable String customerId, @Nullable String begins) {

  static final String CUSTOMERS_ONLY = "id not like '" + GateOrders.PREFIX + "%'";

  Conditions conditions(@Nullable String before) {
    return Conditions.of(CUSTOMERS_ONLY)
        .and("status", status, OrderStatus::word, "status = :status")
        .and("customerId", customerId, "customer_id = :customerId")
        .and("begins", begins, Queries::pattern, "(id like :begins or customer_id like :begins)")
        .and(
            "before",
            before,
            "(received_at, id) < (select received_at, id from orders where id = :before)");
  }
}
