package oms.console.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Ways to what is beside the console. Templates know it as {@code links}. */
@Component("links")
@EnableConfigurationProperties(LinkProperties.class)
public final class Links {

  private final LinkProperties properties;

  Links(LinkProperties properties) {
    this.properties = properties;
  }

  /** An order's workflow in Temporal's UI; {@code null} where no UI is known. */
  public @Nullable String workflow(String orderId) {
    String ui = address(properties.temporalUi());
    return ui == null
        ? null
        : ui
            + "/namespaces/"
            + encoded(properties.temporalNamespace())
            + "/workflows/"
            + encoded("Order:" + orderId);
  }

  /** All ways, by what they are called; none that is not known. */
  public Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    put(all, "Temporal", properties.temporalUi());
    put(all, "Grafana", properties.grafana());
    put(all, "Order API", properties.apiDocs().orders());
    put(all, "Billing API", properties.apiDocs().billing());
    put(all, "Shipping API", properties.apiDocs().shipments());
    return all;
  }

  private static void put(Map<String, String> all, String title, @Nullable URI address) {
    String known = address(address);
    if (known != null) {
      all.put(title, known);
    }
  }

  private static @Nullable String address(@Nullable URI address) {
    return address == null || address.toString().isEmpty()
        ? null
        : address.toString().replaceAll("/+$", "");
  }

  private static String encoded(String part) {
    return UriUtils.encode(part, StandardCharsets.UTF_8);
  }
}
