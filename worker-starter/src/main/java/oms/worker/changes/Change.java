package oms.worker.changes;

/**
 * Something that happened.
 *
 * @param position where it stands in the timeline
 * @param orderId the order that it is about
 * @param told what listeners are told, which becomes JSON
 */
public record Change(Position position, String orderId, Object told) {}
