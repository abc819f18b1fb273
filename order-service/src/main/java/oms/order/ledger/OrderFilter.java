package oms.order.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oms.contracts.order.OrderStatus;
import oms.contracts.rollout.GateOrders;
import oms.worker.page.Queries;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows. Only conditions that are asked for become part of the query, so that
 * each combination finds its index. The orders of rollout gates are in no list.
 *
 * @param status only orders that stand there
 * @param customerId only orders of this customer
 * @param begins only orders whose id, or whose customer's id, begins so
 */
public record OrderFilter(
    @Nullable OrderStatus status, @Nullable String customerId, @Nullable String begins) {

  static final String CUSTOMERS_ONLY = "id not like '" + GateOrders.PREFIX + "%'";

  String condition(@Nullable String before) {
    List<String> conditions = new ArrayList<>(List.of(CUSTOMERS_ONLY));
    if (status != null) {
      conditions.add("status = :status");
    }
    if (customerId != null) {
      conditions.add("customer_id = :customerId");
    }
    if (begins != null) {
      conditions.add("(id like :begins or customer_id like :begins)");
    }
    if (before != null) {
      conditions.add("(received_at, id) < (select received_at, id from orders where id = :before)");
    }
    return String.join(" and ", conditions);
  }

  Map<String, Object> params(@Nullable String before) {
    Map<String, Object> params = new HashMap<>();
    if (status != null) {
      params.put("status", status.word());
    }
    if (customerId != null) {
      params.put("customerId", customerId);
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
