package oms.billing.settlement;

/**
 * What two books say of one kind of movement on a day: the charges, and the payment transactions.
 * Sums are in minor units (cents) of the currency.
 *
 * @param currency of the sums
 * @param line {@code captured}, {@code refunded} or {@code declined}
 * @param charges how many charges became so
 * @param charged the sum of their totals
 * @param transactions how many transactions moved money so
 * @param moved the sum of their amounts
 */
record Total(
    String currency, String line, long charges, long charged, long transactions, long moved) {}
