package oms.console.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import oms.contracts.billing.http.PriceTag;
import oms.contracts.billing.http.PricingRule;
import oms.contracts.item.LineItem;
import oms.contracts.money.Amounts;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class BasketTests {

  private static final Basket EMPTY = new Basket(List.of());

  @Test
  void itIsReadAsItWasWritten() {
    Basket basket = EMPTY.with("a & b=c+d%20;é", 2).with("<script>", 1);
    assertThat(basket.write()).matches("[A-Za-z0-9.*_+%=&-]+");
    assertThat(Basket.read(basket.write())).isEqualTo(basket);
  }

  @Test
  void whatCannotBeReadIsLeftOut() {
    assertThat(Basket.read("a=1&b=0&c=-1&d=x&=3&e&%zz=2&f=10001&g=2").lines())
        .containsExactly(new LineItem("a", 1), new LineItem("g", 2));
    assertThat(Basket.read(null).lines()).isEmpty();
  }

  @Test
  void moreOfTheSameIsOneLineAndNeverMoreThanAnOrderCanHave() {
    assertThat(EMPTY.with("a", 1).with("b", 1).with("a", 2).lines())
        .containsExactly(new LineItem("a", 3), new LineItem("b", 1));
    assertThat(EMPTY.with("a", 9_999).with("a", 9_999).units()).isEqualTo(10_000);
  }

  @Test
  void noneOfSomethingTakesItOut() {
    assertThat(EMPTY.with("a", 1).set("a", 0).lines()).isEmpty();
  }

  @Test
  void itIsFullBeforeTheBrowserWouldDropIt() {
    Basket basket = EMPTY;
    while (basket.fits()) {
      basket = basket.with("é".repeat(90) + basket.lines().size(), 1);
    }
    assertThat(basket.write().length()).isBetween(3_500, 4_096);
  }

  @Test
  void itIsPricedByTheRuleOfBilling() {
    var quote =
        Quote.of(
            EMPTY.with("a", 3).with("b", 1),
            List.of(new PriceTag("a", 333, 50, "USD", true), new PriceTag("b", 9, 1, "USD", true)),
            Optional.of(new PricingRule("USD", 20, true)));
    assertThat(quote.amounts()).isEqualTo(Amounts.of("USD", 1_008, 199 + 1, 151));
  }

  @Test
  void withoutAPriceThereIsNoSum() {
    assertThat(Quote.of(EMPTY.with("a", 1), List.of(), Optional.empty()).amounts()).isNull();
  }
}
