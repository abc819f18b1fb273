package oms.system.cluster;

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

  String jar() {
    return word + "-service.jar";
  }

  String database() {
    return "oms_" + word;
  }

  String portVariable() {
    return portVariable;
  }

  String databaseVariable(String what) {
    return databaseVariables + "_" + what;
  }
}
