package oms.billing.payment;

import java.util.List;
import oms.contracts.item.LineItem;

/**
 * Asks for one charge.
 *
 * @param key idempotency key, unique to this charge for ever
 * @param orderId what it is for
 * @param customerId who pays, and whose fraud limit counts
 * @param items what is charged, at least one line of at least one unit
 */
public record ChargeCommand(String key, String orderId, String customerId, List<LineItem> items) {

  /**
   * Keeps its own copy of the lines.
   *
   * @throws IllegalArgumentException if there is nothing to charge, or nobody to pay for it
   */
  public ChargeCommand {
    items = List.copyOf(items);
    require(!key.isBlank(), "'key' must not be blank");
    require(!customerId.isBlank(), "'customerId' must not be blank");
    require(!items.isEmpty(), "'items' must have a line");
    require(items.stream().allMatch(line -> line.quantity() > 0), "'quantity' must be 1 or more");
  }

  private static void require(boolean met, String message) {
    if (!met) {
      throw new IllegalArgumentException(message);
    }
  }
}
