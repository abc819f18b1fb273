package oms.contracts.order.http;

/**
 * A correction of what is on hand.
 *
 * @param sku what
 * @param warehouse where
 * @param change units more, or fewer if it is negative; not 0
 * @param reason why, in a few words
 * @param reference what makes it count once, such as the number of a stocktaking
 */
public record StockAdjustment(
    String sku, String warehouse, long change, String reason, String reference) {}
