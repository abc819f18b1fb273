package oms.order.inventory;

/**
 * A place in the list of stock, which is in the order of SKU and warehouse. Written with a line
 * break in between, which neither has.
 *
 * @param sku what
 * @param warehouse where; empty for the place before the SKU's first warehouse
 */
public record StockPlace(String sku, String warehouse) {

  /** The place before all. */
  public static final StockPlace START = new StockPlace("", "");

  private static final String BETWEEN = "\n";

  /** Reads what {@link #toString} wrote. */
  public static StockPlace read(String text) {
    String[] parts = text.split(BETWEEN, 2);
    return new StockPlace(parts[0], parts.length == 2 ? parts[1] : "");
  }

  @Override
  public String toString() {
    return sku + BETWEEN + warehouse;
  }
}
