package oms.billing.ledger;

import java.util.List;
import oms.contracts.item.LineItem;
import oms.contracts.money.Amounts;

/**
 * A charge to be written.
 *
 * @param key its idempotency key
 * @param orderId what it is for
 * @param customerId who pays
 * @param items what is charged
 * @param amounts what it costs
 */
public record NewCharge(
    String key, String orderId, String customerId, List<LineItem> items, Amounts amounts) {}
