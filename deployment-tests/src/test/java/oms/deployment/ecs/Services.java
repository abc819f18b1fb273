package oms.deployment.ecs;

import java.util.Map;
import java.util.Objects;

/** What the services are called in different places. */
final class Services {

  private static final Map<String, String> QUEUES =
      Map.of("order", "orders", "billing", "billing", "shipping", "shipments");

  private Services() {}

  static String queue(String service) {
    return Objects.requireNonNull(QUEUES.get(service));
  }
}
