package oms.console.operator;

import oms.console.api.Service;

/** Who is simulated. */
enum Company {
  GATEWAY("gateway", "payment gateway", Service.BILLING),
  COURIER("courier", "courier", Service.SHIPPING);

  private final String word;
  private final String title;
  private final Service service;

  Company(String word, String title, Service service) {
    this.word = word;
    this.title = title;
    this.service = service;
  }

  String word() {
    return word;
  }

  String title() {
    return title;
  }

  Service service() {
    return service;
  }
}
