package oms.order.web;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import oms.contracts.shipping.ShipmentSummary;
import oms.order.OrderProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Shipments as shipping-service tells of them. */
@Component
class Shipments {

  private static final Logger log = LoggerFactory.getLogger(Shipments.class);
  private static final ParameterizedTypeReference<List<ShipmentSummary>> LIST =
      new ParameterizedTypeReference<>() {};

  /** A reader of an order waits no longer than this for what is beside the order. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final RestClient shipping;

  Shipments(RestClient.Builder client, OrderProperties properties) {
    var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    var requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(PATIENCE);
    this.shipping = client.baseUrl(properties.shipmentsUrl()).requestFactory(requests).build();
  }

  /** The shipments of an order by id; empty when shipping-service cannot be reached. */
  Map<String, ShipmentSummary> ofOrder(String orderId) {
    try {
      List<ShipmentSummary> found =
          shipping.get().uri("/shipments?orderId={id}", orderId).retrieve().body(LIST);
      return found == null
          ? Map.of()
          : found.stream().collect(Collectors.toMap(ShipmentSummary::id, Function.identity()));
    } catch (RestClientException failure) {
      log.warn("Order {} is served without its shipments: {}", orderId, failure.getMessage());
      return Map.of();
    }
  }
}
