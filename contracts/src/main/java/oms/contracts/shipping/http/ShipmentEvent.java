package oms.contracts.shipping.http;

import java.time.Instant;

/**
 * One line of a shipment's timeline.
 *
 * @param type what happened, in one word, such as {@code dispatched}
 * @param detail why, or under which number; empty if the type says it all
 * @param at when (UTC)
 */
public record ShipmentEvent(String type, String detail, Instant at) {}
