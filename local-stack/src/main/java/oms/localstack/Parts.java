package oms.localstack;

import java.net.URI;
import oms.billing.BillingServiceApplication;
import oms.console.ConsoleApplication;
import oms.devservices.PostgresServer;
import oms.devservices.TemporalServer;
import oms.order.OrderServiceApplication;
import oms.shipping.ShippingServiceApplication;

/**
 * The three services and the console, each told where its servers and the others are. None of them
 * is started here.
 */
record Parts(Settings settings, PostgresServer postgres, TemporalServer temporal) {

  /** What only the console is to have of the class path that all share. */
  private static final String[] PAGES = {
    "org.springframework.boot.security.", "org.springframework.boot.thymeleaf."
  };

  private static final String DOCS = "/swagger-ui.html";

  Service shipping() {
    return service("shipping-service", ShippingServiceApplication.class)
        .on("SHIPMENT_API_PORT", settings.shipping())
        .withDatabase("oms_shipping", postgres);
  }

  Service billing() {
    return service("billing-service", BillingServiceApplication.class)
        .on("BILLING_API_PORT", settings.billing())
        .withDatabase("oms_billing", postgres);
  }

  Service order(Service shipping) {
    return service("order-service", OrderServiceApplication.class)
        .on("ORDER_API_PORT", settings.order())
        .with("SHIPMENT_API_URL", shipping.url())
        .withDatabase("oms_order", postgres);
  }

  private Service service(String name, Class<?> application) {
    return new Service(name, application)
        .with("TEMPORAL_ADDRESS", temporal.address())
        .without(PAGES);
  }

  Service console(Service order, Service billing, Service shipping) {
    return new Service("console", ConsoleApplication.class)
        .on("CONSOLE_PORT", settings.console())
        // It says that workers run.
        .with("logging.level.oms.worker.start", "warn")
        .with("ORDER_API_URL", order.url())
        .with("BILLING_API_URL", billing.url())
        .with("SHIPMENT_API_URL", shipping.url())
        .with("oms.console.processes.orders", order.management())
        .with("oms.console.processes.billing", billing.management())
        .with("oms.console.processes.shipments", shipping.management())
        .with("oms.console.api-docs.orders", order.url() + DOCS)
        .with("oms.console.api-docs.billing", billing.url() + DOCS)
        .with("oms.console.api-docs.shipments", shipping.url() + DOCS)
        .with("oms.console.temporal-ui", temporal.uiAddress().map(URI::toString).orElse(""))
        .with("oms.console.load.enabled", true)
        .without("io.temporal.", "oms.worker.", "org.springdoc.")
        .without("org.springframework.boot.jdbc.", "org.springframework.boot.flyway.");
  }
}
