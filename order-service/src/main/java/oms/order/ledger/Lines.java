package oms.order.ledger;

import oms.contracts.item.LineItem;
import oms.worker.json.JsonColumn;

/** The column {@code items}. */
final class Lines {

  static final JsonColumn<LineItem> COLUMN = new JsonColumn<>(LineItem.class);

  private Lines() {}
}
