package oms.contracts.order.http;

/**
 * What a shop shows.
 *
 * @param sku what
 * @param available units that can be ordered, of all warehouses
 */
public record CatalogueItem(String sku, long available) {}
