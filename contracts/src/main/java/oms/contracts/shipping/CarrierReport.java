package oms.contracts.shipping;

import java.time.Instant;

/**
 * What a carrier says about a parcel.
 *
 * @param status what happened to it
 * @param at when shipping-service was told (UTC)
 */
public record CarrierReport(ShipmentStatus status, Instant at) {}
