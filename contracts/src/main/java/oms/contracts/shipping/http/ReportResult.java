package oms.contracts.shipping.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import oms.contracts.shipping.ShipmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report about one shipment among several.
 *
 * @param id the shipment
 * @param accepted whether what was reported is so, now or before
 * @param status where the shipment stands; absent if there is none with this id
 * @param reason why it was refused, in a sentence; absent if it was accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportResult(
    String id, boolean accepted, @Nullable ShipmentStatus status, @Nullable String reason) {}
