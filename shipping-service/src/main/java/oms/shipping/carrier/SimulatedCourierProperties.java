package oms.shipping.carrier;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the simulated courier behaves.
 *
 * @param behaviours by SKU: {@code normal}, {@code refuse}, {@code timeout-after} (books, then does
 *     not answer the first call), {@code fail-<n>} (does not answer the first n calls) or {@code
 *     down}. The first SKU of a parcel that is named here decides
 * @param latency time that each call takes
 */
@ConfigurationProperties("oms.shipping.simulated-courier")
record SimulatedCourierProperties(
    @DefaultValue Map<String, String> behaviours, @DefaultValue("0ms") Duration latency) {}
