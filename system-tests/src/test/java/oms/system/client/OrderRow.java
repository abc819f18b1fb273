package oms.system.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import oms.contracts.order.OrderStatus;

/**
 * An order in a list.
 *
 * @param id the order's id
 * @param status where it stands
 * @param receivedAt when it was accepted (UTC)
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderRow(String id, OrderStatus status, Instant receivedAt) {}
