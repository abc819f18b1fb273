package oms.console.shop;

import java.util.ArrayList;
import java.util.List;
import oms.console.api.OrderApi.NewOrder;
import oms.contracts.item.LineItem;
import org.jspecify.annotations.Nullable;

/**
 * The form that places an order. It carries the order whole, with its id: whoever sends it twice
 * has placed it once, whatever has become of the basket in between.
 *
 * @param orderId the order's id, made when the form was
 * @param customer who orders
 * @param sku what, in each line
 * @param quantity how many units, in each line
 */
record Checkout(
    @Nullable String orderId,
    @Nullable String customer,
    @Nullable List<String> sku,
    @Nullable List<Integer> quantity) {

  NewOrder toOrder() {
    var items = new ArrayList<LineItem>();
    if (sku != null && quantity != null) {
      for (int i = 0; i < Math.min(sku.size(), quantity.size()); i++) {
        items.add(new LineItem(sku.get(i), quantity.get(i)));
      }
    }
    return new NewOrder(orderId == null ? OrderNumbers.next() : orderId, name(), items);
  }

  String name() {
    return customer == null ? "" : customer.strip();
  }
}
