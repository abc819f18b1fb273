package oms.system.shop;

import oms.system.cluster.Databases;

/** What the shop sells: puts prices and stock straight into the services' tables. */
public final class Goods {

  /** What a unit costs unless it is said otherwise, in cents. */
  public static final long PRICE = 1_000;

  static final String FIRST_WAREHOUSE = "Warehouse A";

  private static final String PUT_PRICE =
      """
      insert into prices (sku, unit_price, shipping) values (:sku, :cents, 100)
      """;

  private static final String PUT_STOCK =
      """
      with delivery as (insert into stock_movements (sku, warehouse, kind, quantity, cause)
                        values (:sku, :warehouse, 'received', :units, 'test'))
      insert into stock_levels (sku, warehouse, on_hand, reserved)
      values (:sku, :warehouse, :units, 0)
      """;

  private final Databases databases;
  private final String sku;

  Goods(Databases databases, String sku) {
    this.databases = databases;
    this.sku = sku;
  }

  /** Puts them on the price list. */
  public Goods at(long cents) {
    databases.billing().sql(PUT_PRICE).param("sku", sku).param("cents", cents).update();
    return this;
  }

  /** Puts some into a warehouse. */
  public Goods in(String warehouse, int units) {
    databases
        .order()
        .sql(PUT_STOCK)
        .param("sku", sku)
        .param("warehouse", warehouse)
        .param("units", units)
        .update();
    return this;
  }

  /** What they are called. */
  public String sku() {
    return sku;
  }
}
