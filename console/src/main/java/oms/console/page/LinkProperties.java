package oms.console.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is beside the console, at addresses that people's browsers reach. What is not named is not
 * linked.
 *
 * @param temporalUi Temporal's web UI
 * @param temporalNamespace the namespace of the workflows in it
 * @param grafana Grafana
 * @param apiDocs the descriptions of the services' APIs
 */
@ConfigurationProperties("oms.console")
record LinkProperties(
    @Nullable URI temporalUi,
    @DefaultValue("default") String temporalNamespace,
    @Nullable URI grafana,
    @DefaultValue ApiDocs apiDocs) {

  /**
   * Where the services' APIs are described.
   *
   * @param orders order-service's
   * @param billing billing-service's
   * @param shipments shipping-service's
   */
  record ApiDocs(@Nullable URI orders, @Nullable URI billing, @Nullable URI shipments) {

    /** Refuses what is no page. */
    ApiDocs {
      requirePage(orders, "oms.console.api-docs.orders");
      requirePage(billing, "oms.console.api-docs.billing");
      requirePage(shipments, "oms.console.api-docs.shipments");
    }
  }

  /** Refuses what is no page. */
  LinkProperties {
    requirePage(temporalUi, "oms.console.temporal-ui");
    requirePage(grafana, "oms.console.grafana");
  }

  private static void requirePage(@Nullable URI address, String property) {
    if (address == null || address.toString().isEmpty()) {
      // A variable that is set to nothing.
      return;
    }
    boolean page = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!page || address.getHost() == null) {
      throw new IllegalArgumentException(
          "'%s' must be an address such as http://127.0.0.1:8233".formatted(property));
    }
  }
}
