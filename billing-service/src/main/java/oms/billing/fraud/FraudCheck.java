package oms.billing.fraud;

/**
 * Asks whether a customer may spend an amount.
 *
 * @param key makes the check count once, however often it is repeated
 * @param customerId whose limit counts
 * @param amount minor units (cents), not negative
 */
public record FraudCheck(String key, String customerId, long amount) {}
