package oms.console.load;

import java.util.List;
import oms.contracts.item.LineItem;

/** What kinds of orders are made up. */
enum Kind {
  /** One that nothing is the matter with. */
  PLAIN,
  /** Something of it is never in stock. Nobody decides, so it times out. */
  OUT_OF_STOCK,
  /** Its customer's card is declined, see {@code billing-service-demo.yaml}. */
  DECLINED,
  /** It comes in parts from several warehouses. */
  SEVERAL_WAREHOUSES;

  private static final List<String> SOLD =
      List.of("Nike Air Max", "Vans Old Skool", "Brooks Ghost", "Puma Suede Classic");
  private static final String NEVER_IN_STOCK = "Adidas Classic";
  private static final String DECLINED_CUSTOMER = "load-declined";
  private static final int CUSTOMERS = 50;

  /** Who orders the n-th order. */
  String customer(int number) {
    return this == DECLINED ? DECLINED_CUSTOMER : "load-customer-" + (number % CUSTOMERS + 1);
  }

  /**
   * What the n-th order asks for. The demo's warehouses deliver one line from one, the rest from
   * another.
   */
  List<LineItem> items(int number) {
    LineItem first = new LineItem(SOLD.get(number % SOLD.size()), 1);
    return switch (this) {
      case PLAIN, DECLINED -> List.of(first);
      case OUT_OF_STOCK -> List.of(first, new LineItem(NEVER_IN_STOCK, 1));
      case SEVERAL_WAREHOUSES ->
          List.of(first, new LineItem(SOLD.get((number + 1) % SOLD.size()), 1));
    };
  }
}
