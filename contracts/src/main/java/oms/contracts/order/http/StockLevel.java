package oms.contracts.order.http;

/**
 * How much of a SKU a warehouse has.
 *
 * @param sku what
 * @param warehouse where
 * @param onHand units on the shelf
 * @param reserved units of these that orders hold
 * @param available units that can still be ordered: {@code onHand - reserved}
 */
public record StockLevel(
    String sku, String warehouse, long onHand, long reserved, long available) {}
