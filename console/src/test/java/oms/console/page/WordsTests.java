package oms.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class WordsTests {

  private final Words words = new Words();

  @Test
  void amountsAreExactAndHaveTheirCurrency() {
    assertThat(words.money(1_999, "USD")).isEqualTo("$19.99");
    assertThat(words.money(Long.MAX_VALUE, "USD")).isEqualTo("$92,233,720,368,547,758.07");
    assertThat(words.money(5, "EUR")).isEqualTo("€0.05");
    assertThat(words.money(500, "JPY")).isEqualTo("¥500");
  }

  @Test
  void timesAreReadableWithoutScripts() {
    assertThat(words.time(Instant.parse("2026-11-21T13:05:09.123Z")))
        .isEqualTo("21 Nov 2026, 13:05:09 UTC");
  }

  @Test
  void aWordThatIsNewIsShownAsItIs() {
    assertThat(words.state("customerActionRequired")).isEqualTo("Needs your decision");
    assertThat(words.state("teleported")).isEqualTo("teleported");
  }
}
