package oms.contracts.billing;

/**
 * What was given back for one charge.
 *
 * @param key the idempotency key of the charge
 * @param refunded minor units (cents) given back in all; 0 when nothing had been captured
 */
public record RefundResult(String key, long refunded) {}
