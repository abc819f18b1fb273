package oms.billing.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oms.contracts.billing.http.ChargeStatus;
import oms.contracts.rollout.GateOrders;
import org.jspecify.annotations.Nullable;

/**
 * Which charges a list shows. Only conditions that are asked for become part of the query, so that
 * each finds its index. The charges of rollout gates are in no list.
 *
 * @param status only charges that stand there
 * @param customerId only what this customer pays
 * @param orderId only the charges of this order
 */
public record ChargeFilter(
    @Nullable ChargeStatus status, @Nullable String customerId, @Nullable String orderId) {

  static final String CUSTOMERS_ONLY = "key not like '" + GateOrders.PREFIX + "%'";

  String condition(@Nullable String before) {
    List<String> conditions = new ArrayList<>(List.of(CUSTOMERS_ONLY));
    if (status != null) {
      conditions.add("status = :status");
    }
    if (customerId != null) {
      conditions.add("customer_id = :customerId");
    }
    if (orderId != null) {
      conditions.add("order_id = :orderId");
    }
    if (before != null) {
      conditions.add(
          "(requested_at, key) < (select requested_at, key from charges where key = :before)");
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
    if (orderId != null) {
      params.put("orderId", orderId);
    }
    if (before != null) {
      params.put("before", before);
    }
    return params;
  }
}
