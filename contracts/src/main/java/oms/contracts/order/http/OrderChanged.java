package oms.contracts.order.http;

import java.time.Instant;

/**
 * Something happened to an order, told as it happens.
 *
 * @param id the event's id, to go on from
 * @param type what happened, in one word, such as {@code charged}
 * @param subject the fulfilment it happened to; empty for the order as a whole
 * @param detail why, or how much, in a short sentence; empty if the type says it all
 * @param at when (UTC)
 * @param order the order as it is now, as a list shows it
 */
public record OrderChanged(
    String id, String type, String subject, String detail, Instant at, OrderSummary order) {}
