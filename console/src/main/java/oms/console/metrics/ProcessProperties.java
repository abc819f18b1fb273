package oms.console.metrics;

import java.net.URI;
import java.util.List;
import oms.console.api.Service;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services' processes tell what they measure: addresses of management ports. A host with
 * several addresses stands for a process at each of them.
 *
 * @param orders those of order-service
 * @param billing those of billing-service
 * @param shipments those of shipping-service
 */
@ConfigurationProperties("oms.console.processes")
record ProcessProperties(
    @DefaultValue List<URI> orders,
    @DefaultValue List<URI> billing,
    @DefaultValue List<URI> shipments) {

  /** Refuses what cannot be asked. */
  ProcessProperties {
    for (List<URI> each : List.of(orders, billing, shipments)) {
      for (URI address : each) {
        if (!"http".equals(address.getScheme()) || address.getHost() == null) {
          throw new IllegalArgumentException(
              "'%s' in 'oms.console.processes' is no address such as http://127.0.0.1:9082"
                  .formatted(address));
        }
      }
    }
  }

  List<URI> of(Service service) {
    return switch (service) {
      case ORDERS -> orders;
      case BILLING -> billing;
      case SHIPPING -> shipments;
    };
  }
}
