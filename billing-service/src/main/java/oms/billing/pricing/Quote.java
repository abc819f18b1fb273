package oms.billing.pricing;

import oms.contracts.billing.DeclineReason;
import oms.contracts.money.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * What goods cost, or why they cannot be charged.
 *
 * @param amounts the price; all 0 when there is none, or when it is beyond counting
 * @param refused why they cannot be charged; {@code null} when they can
 */
public record Quote(Amounts amounts, @Nullable DeclineReason refused) {

  static Quote of(Amounts amounts) {
    return new Quote(amounts, null);
  }

  static Quote refused(String currency, DeclineReason reason) {
    return new Quote(Amounts.of(currency, 0, 0, 0), reason);
  }
}
