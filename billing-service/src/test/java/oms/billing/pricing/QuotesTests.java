package oms.billing.pricing;

import static oms.billing.pricing.PricingProperties.Unlisted.DERIVE;
import static oms.billing.pricing.PricingProperties.Unlisted.REFUSE;
import static oms.contracts.billing.DeclineReason.UNKNOWN_SKU;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import oms.billing.pricing.PricingProperties.Unlisted;
import oms.contracts.item.LineItem;
import oms.contracts.money.Amounts;
import org.junit.jupiter.api.Test;

class QuotesTests {

  private static final LineItem LISTED = new LineItem("listed", 1);
  private static final LineItem UNLISTED = new LineItem("unlisted", 1);

  @Test
  void aListedSkuHasItsListPriceInBothModes() {
    Amounts expected = new Amounts("EUR", 1000, 200, 500, 1700);

    assertThat(quotes(REFUSE).quote(List.of(LISTED))).isEqualTo(Quote.of(expected));
    assertThat(quotes(DERIVE).quote(List.of(LISTED))).isEqualTo(Quote.of(expected));
  }

  @Test
  void oneUnlistedSkuRefusesTheWholeQuote() {
    assertThat(quotes(REFUSE).quote(List.of(LISTED, UNLISTED)))
        .isEqualTo(new Quote(Amounts.of("EUR", 0, 0, 0), UNKNOWN_SKU));
  }

  @Test
  void aDemoSellsAnUnlistedSkuAtItsDerivedPrice() {
    Quote quote = quotes(DERIVE).quote(List.of(UNLISTED));

    assertThat(quote.refused()).isNull();
    assertThat(quote.amounts().subTotal()).isEqualTo(DerivedPrices.of("unlisted").unit());
    assertThat(quote.amounts().shipping()).isEqualTo(DerivedPrices.of("unlisted").shipping());
  }

  private static Quotes quotes(Unlisted unlisted) {
    PriceList list = _ -> Map.of("listed", new Price(1000, 500));
    return new Quotes(list, new PricingProperties(unlisted, "EUR"));
  }
}
