package oms.benchmark.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartTests {

  private static final String PAGE =
      """
      <section aria-labelledby="t" data-stream="/live?customer=c1&amp;since=ab-1">
        <tr hx-trigger="oms:changed" data-live="o1"
            hx-get="/orders/o1/row"><td>o1</td></tr>
        <tr data-live="o2" hx-get="/courier/o2:1/row?state=all&amp;q=x"><td>o2</td></tr>
        <p hx-get="/elsewhere">not live</p>
      </section>
      """;

  @Test
  void partsAreWhatNamesAnOrderAndWhereToAskForIt() {
    assertThat(Part.of(PAGE))
        .containsExactly(
            new Part("o1", "/orders/o1/row"), new Part("o2", "/courier/o2:1/row?state=all&q=x"));
  }

  @Test
  void aPageNamesItsStream() {
    assertThat(Part.streamOf(PAGE)).hasValue("/live?customer=c1&since=ab-1");
    assertThat(Part.streamOf("<p>none</p>")).isEmpty();
  }
}
