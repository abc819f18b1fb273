package oms.shipping.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oms.contracts.rollout.GateOrders;
import oms.contracts.shipping.ShipmentStatus;
import oms.worker.page.Queries;
import org.jspecify.annotations.Nullable;

/**
 * Which shipments a list shows. Only conditions that are asked for become part of the query.
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

  String condition(@Nullable String before) {
    List<String> conditions = new ArrayList<>();
    conditions.add(orderId == null ? LISTED : "order_id = :orderId");
    if (status != null) {
      conditions.add("status = :status");
    }
    if (warehouse != null) {
      conditions.add("warehouse = :warehouse");
    }
    if (begins != null) {
      conditions.add("id like :begins");
    }
    if (before != null) {
      conditions.add("(booked_at, id) < (select booked_at, id from shipments where id = :before)");
    }
    return String.join(" and ", conditions);
  }

  Map<String, Object> params(@Nullable String before) {
    Map<String, Object> params = new HashMap<>();
    if (orderId != null) {
      params.put("orderId", orderId);
    }
    if (status != null) {
      params.put("status", status.word());
    }
    if (warehouse != null) {
      params.put("warehouse", warehouse);
    }
    if (begins != null) {
      params.put("begins", Queries.pattern(begins));
    }
    if (before != null) {
      params.put("before", before);
    }
    return params;
  }
}
