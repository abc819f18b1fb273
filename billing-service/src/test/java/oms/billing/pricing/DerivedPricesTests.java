package oms.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DerivedPricesTests {

  @Test
  void aSkuAlwaysCostsTheSame() {
    assertThat(DerivedPrices.of("Vans Old Skool"))
        .isEqualTo(DerivedPrices.of("Vans Old Skool"))
        .isEqualTo(new Price(11542, 909));
  }

  @Test
  void everyPriceIsInTheRangesOfTheReference() {
    assertThat(IntStream.range(0, 100_000).mapToObj(number -> DerivedPrices.of("sku-" + number)))
        .allSatisfy(price -> assertThat(price.unit()).isBetween(3_500L, 11_999L))
        .allSatisfy(price -> assertThat(price.shipping()).isBetween(500L, 999L));
  }

  @Test
  void pricesDifferFromSkuToSku() {
    assertThat(IntStream.range(0, 1_000).mapToObj(number -> DerivedPrices.of("sku-" + number)))
        .doesNotHaveDuplicates();
  }
}
