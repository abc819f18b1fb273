package oms.console.shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import oms.contracts.billing.http.PriceTag;
import oms.contracts.billing.http.PricingRule;
import oms.contracts.item.LineItem;
import oms.contracts.money.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * A basket with what it will cost.
 *
 * @param lines the lines
 * @param amounts the sums; {@code null} as long as a price is not known
 */
record Quote(List<Line> lines, @Nullable Amounts amounts) {

  /**
   * A line of the basket.
   *
   * @param item what and how much
   * @param price what one costs; {@code null} if that is not known
   */
  record Line(LineItem item, @Nullable PriceTag price) {

    public long goods() {
      return price == null ? 0 : price.unitPrice() * item.quantity();
    }

    long delivery() {
      return price == null ? 0 : price.shipping() * item.quantity();
    }

    /** By billing's rule: rounded down on each line. */
    long tax(PricingRule rule) {
      return goods() * rule.taxPercent() / 100;
    }
  }

  static Quote of(Basket basket, List<PriceTag> prices, Optional<PricingRule> rule) {
    Map<String, PriceTag> bySku =
        prices.stream()
            .collect(Collectors.toMap(PriceTag::sku, Function.identity(), (one, _) -> one));
    List<Line> lines =
        basket.lines().stream().map(item -> new Line(item, bySku.get(item.sku()))).toList();
    boolean priced = lines.stream().allMatch(line -> line.price() != null);
    return new Quote(lines, priced ? rule.map(known -> sum(lines, known)).orElse(null) : null);
  }

  private static Amounts sum(List<Line> lines, PricingRule rule) {
    return Amounts.of(
        rule.currency(),
        lines.stream().mapToLong(Line::goods).sum(),
        lines.stream().mapToLong(line -> line.tax(rule)).sum(),
        lines.stream().mapToLong(Line::delivery).sum());
  }
}
