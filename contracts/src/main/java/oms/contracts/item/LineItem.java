package oms.contracts.item;

/**
 * A quantity of one SKU. The same SKU may stand on several lines of an order; lines are never
 * merged, because customers and invoices show them as they were ordered.
 *
 * @param sku stock keeping unit, as the catalogue spells it
 * @param quantity units, 1 to 10,000 (checked where a request enters a service)
 */
public record LineItem(String sku, int quantity) {}
