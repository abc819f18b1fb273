package oms.contracts.order.http;

import java.time.Instant;
import oms.contracts.order.OrderStatus;

/**
 * An order in a list.
 *
 * @param id the order's id
 * @param status where it stands
 * @param receivedAt when it was accepted (UTC)
 * @param customerId who ordered
 */
public record OrderSummary(String id, OrderStatus status, Instant receivedAt, String customerId) {}
