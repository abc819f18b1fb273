package oms.contracts.billing.http;

/**
 * How goods are priced.
 *
 * @param currency ISO 4217 code of every price
 * @param taxPercent tax on the goods, rounded down to the cent on each line; deliveries are not
 *     taxed
 * @param sellsUnlisted whether what the price list does not have is sold, at a price that is
 *     derived from the SKU
 */
public record PricingRule(String currency, int taxPercent, boolean sellsUnlisted) {}
