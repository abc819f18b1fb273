package oms.console.order;

import java.time.Instant;

/**
 * One line of a timeline.
 *
 * @param at when
 * @param title what happened, for people
 * @param detail why, or how much; may be empty
 * @param parcel which parcel; empty for the order as a whole
 * @param tone how it is to look: {@code good}, {@code bad}, {@code wait} or {@code plain}
 */
record Moment(Instant at, String title, String detail, String parcel, String tone) {}
