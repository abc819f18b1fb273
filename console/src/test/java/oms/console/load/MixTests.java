package oms.console.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oms.contracts.item.LineItem;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class MixTests {

  @Test
  void eachHundredHasWhatWasAskedFor() {
    assertThat(kinds(new Mix(7, 13, 29), 100))
        .isEqualTo(
            Map.of(
                Kind.OUT_OF_STOCK, 7L,
                Kind.DECLINED, 13L,
                Kind.SEVERAL_WAREHOUSES, 29L,
                Kind.PLAIN, 51L));
  }

  @Test
  void fewerAreAsEvenAsTheyCanBe() {
    assertThat(kinds(new Mix(10, 10, 20), 10))
        .isEqualTo(
            Map.of(
                Kind.OUT_OF_STOCK, 1L,
                Kind.DECLINED, 1L,
                Kind.SEVERAL_WAREHOUSES, 2L,
                Kind.PLAIN, 6L));
  }

  @Test
  void nothingOrEverythingCanBeOfAKind() {
    assertThat(kinds(new Mix(0, 0, 0), 10)).isEqualTo(Map.of(Kind.PLAIN, 10L));
    assertThat(kinds(new Mix(0, 100, 0), 10)).isEqualTo(Map.of(Kind.DECLINED, 10L));
    assertThatIllegalArgumentException().isThrownBy(() -> new Mix(50, 50, 1));
  }

  @Test
  void ordersAreWhatTheirKindSays() {
    assertThat(Kind.PLAIN.items(3)).hasSize(1);
    assertThat(Kind.SEVERAL_WAREHOUSES.items(3)).extracting(LineItem::sku).doesNotHaveDuplicates();
    assertThat(Kind.OUT_OF_STOCK.items(3))
        .extracting(LineItem::sku)
        .anyMatch(sku -> sku.contains("Adidas"));
    assertThat(Kind.DECLINED.customer(3)).isEqualTo("load-declined");
    assertThat(Kind.PLAIN.customer(3)).isEqualTo("load-customer-4");
  }

  private static Map<Kind, Long> kinds(Mix mix, int number) {
    Mix.Turns turns = mix.turns();
    return Stream.generate(turns::next)
        .limit(number)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
