package oms.benchmark.client;

import java.util.List;
import oms.contracts.item.LineItem;

/**
 * The body that places an order.
 *
 * @param id the customer's own id for it
 * @param customerId who orders
 * @param items at least one line
 */
public record NewOrder(String id, String customerId, List<LineItem> items) {}
