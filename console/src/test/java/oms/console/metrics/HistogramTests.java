package oms.console.metrics;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class HistogramTests {

  private final Histogram histogram = new Histogram();

  @Test
  void withoutValuesThereIsNothingToSay() {
    assertThat(histogram.quantile(0.5)).isEmpty();
    histogram.add(1, 0);
    histogram.add(POSITIVE_INFINITY, 0);
    assertThat(histogram.quantile(0.5)).isEmpty();
  }

  @Test
  void valuesAreSpreadEvenlyBetweenTwoBounds() {
    histogram.add(1, 10);
    histogram.add(2, 30);
    histogram.add(POSITIVE_INFINITY, 30);
    assertThat(histogram.quantile(0.5)).hasValue(1.25);
    assertThat(histogram.quantile(1.0)).hasValue(2);
    assertThat(histogram.quantile(0.1)).hasValue(0.3);
  }

  @Test
  void emptyBucketsAreSteppedOver() {
    histogram.add(1, 0);
    histogram.add(2, 0);
    histogram.add(4, 4);
    histogram.add(POSITIVE_INFINITY, 4);
    assertThat(histogram.quantile(0.5)).hasValue(3);
  }

  @Test
  void whatIsGreaterThanAllBoundsIsSaidToBeAsGreatAsTheLast() {
    histogram.add(1, 1);
    histogram.add(10, 1);
    histogram.add(POSITIVE_INFINITY, 100);
    assertThat(histogram.quantile(0.95)).hasValue(10);
  }

  @Test
  void severalAreOne() {
    histogram.add(1, 3);
    histogram.add(POSITIVE_INFINITY, 3);
    var other = new Histogram();
    other.add(1, 0);
    other.add(POSITIVE_INFINITY, 1);
    histogram.add(other);
    assertThat(histogram.quantile(0.25)).hasValue(1.0 / 3);
  }
}
