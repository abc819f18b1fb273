package oms.contracts.billing.http;

import java.time.Instant;

/**
 * Something happened to a charge, told as it happens.
 *
 * @param id the event's id, to go on from
 * @param type what happened, in one word, such as {@code captured}
 * @param subject the charge's key
 * @param detail why, or under which number; empty if the type says it all
 * @param at when (UTC)
 * @param charge the charge as it is now, as a list shows it
 */
public record ChargeChanged(
    String id, String type, String subject, String detail, Instant at, ChargeSummary charge) {}
