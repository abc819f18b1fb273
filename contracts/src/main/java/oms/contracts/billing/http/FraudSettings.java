package oms.contracts.billing.http;

/**
 * What every customer is measured by.
 *
 * @param limit the most a customer may spend, in minor units (cents); 0 is no limit
 * @param maintenanceMode whether new charges are held off
 */
public record FraudSettings(long limit, boolean maintenanceMode) {}
