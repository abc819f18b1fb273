package oms.console.api;

/** Who is asked. */
public enum Service {
  /** Orders, stock and the catalogue. */
  ORDERS("The order service", "Orders, stock and the catalogue"),
  /** Prices and payments. */
  BILLING("The billing service", "Prices and payments"),
  /** Shipments. */
  SHIPPING("The shipping service", "Shipments");

  private final String title;
  private final String missing;

  Service(String title, String missing) {
    this.title = title;
    this.missing = missing;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** What cannot be shown without it. */
  public String missing() {
    return missing;
  }
}
