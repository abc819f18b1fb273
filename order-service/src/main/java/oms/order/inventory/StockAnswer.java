package oms.order.inventory;

import oms.contracts.order.http.StockLevel;

/** What becomes of a change that people make to stock. */
public sealed interface StockAnswer {

  /**
   * It is made, now or before.
   *
   * @param level the stock as it is now
   */
  record Made(StockLevel level) implements StockAnswer {}

  /** The reference was used for something else; nothing is changed. */
  record ReferenceTaken() implements StockAnswer {}

  /** The warehouse never had any of it; nothing is changed. */
  record Unknown() implements StockAnswer {}

  /**
   * Orders hold what would be taken off, or it is not there; nothing is changed.
   *
   * @param level the stock as it is
   */
  record TooLow(StockLevel level) implements StockAnswer {}
}
