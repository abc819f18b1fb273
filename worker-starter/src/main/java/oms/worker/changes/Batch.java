package oms.worker.changes;

import java.util.List;

/**
 * The next changes of a stream.
 *
 * @param changes in their order; none if nothing happened
 * @param position where the stream stands after them
 */
record Batch(List<ToldChange> changes, Position position) {

  /**
   * A change as it is sent.
   *
   * @param position where it stands in the timeline
   * @param orderId the order that it is about
   * @param json what is told
   */
  record ToldChange(Position position, String orderId, String json) {}

  /** A page that may have been cut off by its size. */
  static Batch page(List<ToldChange> changes, Position upTo) {
    boolean cut = changes.size() >= ChangeReads.PAGE;
    return new Batch(changes, cut ? changes.getLast().position() : upTo);
  }
}
