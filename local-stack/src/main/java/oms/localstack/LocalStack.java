package oms.localstack;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import oms.billing.BillingServiceApplication;
import oms.console.ConsoleApplication;
import oms.devservices.PostgresServer;
import oms.devservices.TemporalServer;
import oms.order.OrderServiceApplication;
import oms.shipping.ShippingServiceApplication;

/**
 * PostgreSQL, Temporal, the three services and the console, composed. Starting it twice on one
 * machine takes other ports; starting and closing wait for each other.
 */
final class LocalStack implements AutoCloseable {

  /** What only the console is to have of the class path that all share. */
  private static final String[] PAGES = {
    "org.springframework.boot.security.", "org.springframework.boot.thymeleaf."
  };

  private static final String DOCS = "/swagger-ui.html";

  private final Settings settings;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  LocalStack(Settings settings) {
    this.settings = settings;
  }

  /**
   * Starts everything.
   *
   * @throws RuntimeException whose message is a sentence, if a port is taken or a server cannot be
   *     had; what had been started is closed
   */
  synchronized Addresses start() {
    try {
      settings.ports().forEach(Port::requireFree);
      return compose();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private Addresses compose() {
    PostgresServer postgres = closing(PostgresServer.start(settings.postgres()));
    TemporalServer temporal = closing(TemporalServer.start(settings.temporal()));

    Service shippingService =
        new Service("shipping-service", ShippingServiceApplication.class)
            .with("TEMPORAL_ADDRESS", temporal.address())
            .without(PAGES)
            .on("SHIPMENT_API_PORT", settings.shipping())
            .withDatabase("oms_shipping", postgres);
    URI shipping = shippingService.start(this::closing);
    Service billingService =
        new Service("billing-service", BillingServiceApplication.class)
            .with("TEMPORAL_ADDRESS", temporal.address())
            .without(PAGES)
            .on("BILLING_API_PORT", settings.billing())
            .withDatabase("oms_billing", postgres);
    URI billing = billingService.start(this::closing);
    Service orderService =
        new Service("order-service", OrderServiceApplication.class)
            .with("TEMPORAL_ADDRESS", temporal.address())
            .without(PAGES)
            .on("ORDER_API_PORT", settings.order())
            .with("SHIPMENT_API_URL", shipping)
            .withDatabase("oms_order", postgres);
    URI order = orderService.start(this::closing);

    URI console =
        console(temporal, order, billing, shipping)
            .with("oms.console.processes.orders", orderService.management())
            .with("oms.console.processes.billing", billingService.management())
            .with("oms.console.processes.shipments", shippingService.management())
            .start(this::closing);
    return new Addresses(console, order, billing, shipping, temporal, postgres);
  }

  private Service console(TemporalServer temporal, URI order, URI billing, URI shipping) {
    return new Service("console", ConsoleApplication.class)
        .on("CONSOLE_PORT", settings.console())
        // It says that workers run.
        .with("logging.level.oms.worker.start", "warn")
        .with("ORDER_API_URL", order)
        .with("BILLING_API_URL", billing)
        .with("SHIPMENT_API_URL", shipping)
        .with("oms.console.api-docs.orders", order + DOCS)
        .with("oms.console.api-docs.billing", billing + DOCS)
        .with("oms.console.api-docs.shipments", shipping + DOCS)
        .with("oms.console.temporal-ui", temporal.uiAddress().map(URI::toString).orElse(""))
        .with("oms.console.load.enabled", true)
        .without("io.temporal.", "oms.worker.", "org.springdoc.")
        .without("org.springframework.boot.jdbc.", "org.springframework.boot.flyway.");
  }

  private <T extends AutoCloseable> T closing(T part) {
    running.push(part);
    return part;
  }

  /** Ends what was started, the last first: services drain before the servers go. */
  @Override
  public synchronized void close() {
    while (!running.isEmpty()) {
      AutoCloseable part = running.pop();
      try {
        part.close();
      } catch (Exception e) {
        System.err.println(part + " did not close: " + e.getMessage());
      }
    }
  }
}
