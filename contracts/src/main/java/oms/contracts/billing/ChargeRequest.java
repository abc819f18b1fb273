package oms.contracts.billing;

import java.util.List;
import oms.contracts.item.LineItem;

/**
 * Asks for one charge.
 *
 * @param key idempotency key, unique to this charge for ever; an order uses its fulfilment's id
 * @param items what is charged
 */
public record ChargeRequest(String key, List<LineItem> items) {

  /** Keeps its own copy of the lines. */
  public ChargeRequest {
    items = List.copyOf(items);
  }
}
