package oms.localstack;

import java.net.URI;
import oms.devservices.PostgresServer;
import oms.devservices.TemporalServer;

/** Where everything listens. */
record Addresses(
    URI console,
    URI order,
    URI billing,
    URI shipping,
    TemporalServer temporal,
    PostgresServer postgres) {

  /** What a newcomer needs to know, on one screen. */
  String welcome() {
    String ui = temporal.uiAddress().map(URI::toString).orElse("none (it comes with a dev server)");
    return """

        OMS is up. Ctrl-C stops everything.

          Order API     %1$s   %1$s/swagger-ui.html
          Billing API   %2$s   %2$s/swagger-ui.html
          Shipping API  %3$s   %3$s/swagger-ui.html
          Temporal UI   %4$s

          Temporal      %5$s
          PostgreSQL    %6$s

        Place an order, look at it, deliver its parcel, look again:

          curl -i %1$s/orders -d '{"id":"o1","customerId":"c1","items":[{"sku":"Nike Air Force Ones","quantity":1}]}'
          curl %1$s/orders/o1
          curl -i %3$s/shipments/o1:1/status -d '{"status":"delivered"}'
          curl %1$s/orders/o1

        Or do it in a browser:

          %7$s
        """
        .formatted(
            order, billing, shipping, ui, temporal.description(), postgres.description(), console);
  }
}
