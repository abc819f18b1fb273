package oms.system.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import oms.contracts.shipping.ShipmentStatus;

/**
 * A shipment in a list.
 *
 * @param id the shipment's id
 * @param status where it stands
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ShipmentRow(String id, ShipmentStatus status) {}
