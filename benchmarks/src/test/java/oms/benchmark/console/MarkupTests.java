package oms.benchmark.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTests {

  private static final String PAGE =
      """
      <section aria-labelledby="t" data-stream="/live/orders?customer=c1&amp;since=ab-1">
        <p hx-get="/elsewhere">not live</p>
        <div id="order" data-live hx-trigger="oms:changed"
            hx-get="/orders/o1?a=b&amp;c=d"><p>o1</p></div>
        <tr id="row-o2"><td>o2</td></tr>
      </section>
      """;

  @Test
  void aPageNamesItsStream() {
    assertThat(Markup.stream(PAGE)).hasValue("/live/orders?customer=c1&since=ab-1");
    assertThat(Markup.stream("<p>none</p>")).isEmpty();
  }

  @Test
  void aPartNamesWhereToAskForIt() {
    assertThat(Markup.part(PAGE)).hasValue("/orders/o1?a=b&c=d");
    assertThat(Markup.part("<p hx-get=\"/elsewhere\">none</p>")).isEmpty();
  }

  @Test
  void rowsAreKnownById() {
    assertThat(Markup.hasRow(PAGE, "o2")).isTrue();
    assertThat(Markup.hasRow(PAGE, "o")).isFalse();
  }
}
