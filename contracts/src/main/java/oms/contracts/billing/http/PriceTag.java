package oms.contracts.billing.http;

/**
 * What one unit of a SKU costs.
 *
 * @param sku what
 * @param unitPrice the goods before tax, in minor units (cents)
 * @param shipping the delivery, in minor units (cents)
 * @param currency ISO 4217 code
 * @param listed whether the price list has it; otherwise the price is derived from the SKU
 */
public record PriceTag(
    String sku, long unitPrice, long shipping, String currency, boolean listed) {}
