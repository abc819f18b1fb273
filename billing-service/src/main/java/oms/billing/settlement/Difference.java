package oms.billing.settlement;

/**
 * A charge on which the two books disagree. What one of them does not have is 0.
 *
 * @param currency of the amounts
 * @param line {@code captured} or {@code refunded}
 * @param key of the charge
 * @param charged its total by the charges
 * @param moved its amount by the payment transactions
 */
record Difference(String currency, String line, String key, long charged, long moved) {}
