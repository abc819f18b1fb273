package oms.contracts.billing.http;

import java.time.Instant;

/**
 * One line of a charge's timeline.
 *
 * @param type what happened, in one word, such as {@code captured}
 * @param detail why, or under which number; empty if the type says it all
 * @param at when (UTC)
 */
public record ChargeEvent(String type, String detail, Instant at) {}
