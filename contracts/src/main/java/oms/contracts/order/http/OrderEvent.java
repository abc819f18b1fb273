package oms.contracts.order.http;

import java.time.Instant;

/**
 * One line of an order's timeline.
 *
 * @param type what happened, in one word, such as {@code charged}
 * @param subject the fulfilment it happened to; empty for the order as a whole
 * @param detail why, or how much, in a short sentence; empty if the type says it all
 * @param at when (UTC)
 */
public record OrderEvent(String type, String subject, String detail, Instant at) {}
