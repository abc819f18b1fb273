package oms.system.shop;

import java.util.List;
import java.util.stream.Stream;
import oms.contracts.item.LineItem;
import oms.system.client.NewOrder;

/**
 * An order that is still being written down. A draft is a value: each word gives a new one.
 *
 * @param id what the customer calls it
 * @param customerId who orders
 * @param items the lines so far
 */
public record OrderDraft(String id, String customerId, List<LineItem> items) {

  /** An empty order, with an id and a customer that nobody else has. */
  public static OrderDraft anOrder() {
    return new OrderDraft(Fresh.name("order"), Fresh.name("customer"), List.of());
  }

  /** Adds a line. */
  public OrderDraft of(String sku, int quantity) {
    Stream<LineItem> more = Stream.concat(items.stream(), Stream.of(new LineItem(sku, quantity)));
    return new OrderDraft(id, customerId, more.toList());
  }

  /** Is from this customer. */
  public OrderDraft from(String customer) {
    return new OrderDraft(id, customer, items);
  }

  /** Has this id. */
  public OrderDraft called(String orderId) {
    return new OrderDraft(orderId, customerId, items);
  }

  /** The body that places it. */
  public NewOrder body() {
    return new NewOrder(id, customerId, items);
  }
}
