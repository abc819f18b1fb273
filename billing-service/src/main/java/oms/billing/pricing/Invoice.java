package oms.billing.pricing;

import static oms.contracts.billing.DeclineReason.AMOUNT_TOO_LARGE;

import java.util.List;
import java.util.function.Function;
import oms.contracts.item.LineItem;
import oms.contracts.money.Amounts;

/** Adds up lines of goods. Tax is 20 %, rounded down to the cent on each line. */
final class Invoice {

  /** The most that can be charged at once: what fits the 32-bit amounts of existing clients. */
  static final long LARGEST_TOTAL = Integer.MAX_VALUE;

  static final int TAX_PERCENT = 20;

  /** A fifth of the price is its tax. */
  private static final long TAX_DIVISOR = 100 / TAX_PERCENT;

  private long subTotal;
  private long tax;
  private long shipping;

  private Invoice() {}

  /** Prices the lines; refused with {@code AMOUNT_TOO_LARGE} rather than wrapped around. */
  static Quote of(String currency, List<LineItem> lines, Function<String, Price> prices) {
    try {
      Amounts amounts = sum(currency, lines, prices);
      return amounts.total() > LARGEST_TOTAL
          ? new Quote(amounts, AMOUNT_TOO_LARGE)
          : Quote.of(amounts);
    } catch (ArithmeticException tooLarge) {
      return Quote.refused(currency, AMOUNT_TOO_LARGE);
    }
  }

  private static Amounts sum(
      String currency, List<LineItem> lines, Function<String, Price> prices) {
    Invoice invoice = new Invoice();
    lines.forEach(line -> invoice.add(prices.apply(line.sku()), line.quantity()));
    return Amounts.of(currency, invoice.subTotal, invoice.tax, invoice.shipping);
  }

  private void add(Price price, int quantity) {
    long cost = Math.multiplyExact(price.unit(), quantity);
    subTotal = Math.addExact(subTotal, cost);
    tax = Math.addExact(tax, cost / TAX_DIVISOR);
    shipping = Math.addExact(shipping, Math.multiplyExact(price.shipping(), quantity));
  }
}
