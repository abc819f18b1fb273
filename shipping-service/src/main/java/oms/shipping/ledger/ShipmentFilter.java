package oms.shipping.ledger;

import oms.contracts.rollout.GateOrders;
import oms.contracts.shipping.ShipmentStatus;
import oms.worker.page.Conditions;
import oms.worker.page.Queries;
import org.jspecify.annotations.Nullable;

/**
 * Which shipments a list shows.
 *
 * @param status only shipments that stand there
 * @param warehouse only shipments that are picked up there
 * @param orderId only the shipments of this order, booked or not
 * @param begins only shipments whose id begins so, and so does the id of their order
 */
public record ShipmentFilter(
    @Nullable ShipmentStatus status,
    @Nullable String warehouse,
    @Nullable String orderId,
    @Nullable String begins) {

  /** The shipments of rollout gates are shown to those who ask for them by their order. */
  static final String CUSTOMERS_ONLY = "id not like '" + GateOrders.PREFIX + "%'";

  private static final String LISTED = "booked_at is not null and " + CUSTOMERS_ONLY;

  Conditions conditions(@Nullable String before) {
    return Conditions.of(orderId == null ? LISTED : "true")
        .and("orderId", orderId, "order_id = :orderId")
        .and("status", status, ShipmentStatus::word, "status = :status")
        .and("warehouse", warehouse, "warehouse = :warehouse")
        .and("begins", begins, Queries::pattern, "id like :begins")
        .and(
            "before",
            before,
            "(booked_at, id) < (select booked_at, id from shipments where id = :before)");
  }
}
