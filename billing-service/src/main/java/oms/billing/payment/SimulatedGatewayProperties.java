package oms.billing.payment;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the simulated gateway is told to do.
 *
 * @param behaviours a word of {@link GatewayBehaviour#parse} by customer; every other customer is
 *     {@code normal}
 * @param latency how long it thinks about each call
 */
@ConfigurationProperties("oms.billing.simulated-gateway")
record SimulatedGatewayProperties(
    @DefaultValue Map<String, String> behaviours, @DefaultValue("0s") Duration latency) {

  Map<String, GatewayBehaviour> parsed() {
    return behaviours.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> GatewayBehaviour.parse(entry.getValue())));
  }
}
