package oms.billing.pricing;

/**
 * What one unit of a SKU costs, in minor units (cents) of the shop's currency.
 *
 * @param unit the goods, before tax
 * @param shipping the delivery
 */
record Price(long unit, long shipping) {}
