package oms.contracts.shipping.http;

import java.time.Instant;

/**
 * Something happened to a shipment, told as it happens.
 *
 * @param id the event's id, to go on from
 * @param type what happened, in one word, such as {@code dispatched}
 * @param subject the shipment
 * @param detail why, or under which number; empty if the type says it all
 * @param at when (UTC)
 * @param shipment the shipment as it is now, as a list shows it
 */
public record ShipmentChanged(
    String id, String type, String subject, String detail, Instant at, ShipmentListing shipment) {}
