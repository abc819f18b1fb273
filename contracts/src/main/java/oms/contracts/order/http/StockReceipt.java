package oms.contracts.order.http;

/**
 * Goods that came in.
 *
 * @param sku what
 * @param warehouse where
 * @param quantity units, 1 or more
 * @param reason why, in a few words; may be empty
 * @param reference what makes it count once, such as the number of a delivery note
 */
public record StockReceipt(
    String sku, String warehouse, long quantity, String reason, String reference) {}
