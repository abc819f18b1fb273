package oms.devservices;

/** The three services, each with the words its operators use for it. */
public enum Service {
  /** Takes orders and carries them to their end. */
  ORDER("order", "ORDER_API_PORT", "ORDER_DB"),

  /** Charges, refunds and the fraud limit. */
  BILLING("billing", "BILLING_API_PORT", "BILLING_DB"),

  /** Shipments and what couriers report about them. */
  SHIPPING("shipping", "SHIPMENT_API_PORT", "SHIPPING_DB");

  private final String word;
  private final String portVariable;
  private final String databaseVariables;

  Service(String word, String portVariable, String databaseVariables) {
    this.word = word;
    this.portVariable = portVariable;
    this.databaseVariables = databaseVariables;
  }

  /** The service's name without "-service". */
  public String word() {
    return word;
  }

  /** The file name of its executable jar. */
  public String jar() {
    return word + "-service.jar";
  }

  /** Its database, by default. */
  public String database() {
    return "oms_" + word;
  }

  /** The environment variable that says where it listens. */
  public String portVariable() {
    return portVariable;
  }

  /**
   * An environment variable about its database.
   *
   * @param what {@code URL}, {@code USER} or {@code PASSWORD}
   */
  public String databaseVariable(String what) {
    return databaseVariables + "_" + what;
  }
}
