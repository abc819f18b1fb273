package oms.shipping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about shipments.
 *
 * @param bookingGiveUp time that booking is tried while the courier does not answer; after it the
 *     shipment fails and is refunded
 */
@ConfigurationProperties("oms.shipping")
public record ShippingProperties(@DefaultValue("10m") Duration bookingGiveUp) {}
