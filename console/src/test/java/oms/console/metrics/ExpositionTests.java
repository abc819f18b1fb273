package oms.console.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ExpositionTests {

  @Test
  void itIsReadAsItIsWritten() {
    assertThat(
            read(
                """
                # HELP a what it is
                # TYPE a counter
                a 1
                a{} 2.0
                a{x="1",y="two words",} 3E3 1395066363000
                a{ x="}" , y="=,\\"{" } 4
                a{x="one\\nline\\\\"}\t5
                """))
        .containsExactly(
            new Series("a", Map.of(), 1),
            new Series("a", Map.of(), 2),
            new Series("a", Map.of("x", "1", "y", "two words"), 3_000),
            new Series("a", Map.of("x", "}", "y", "=,\"{"), 4),
            new Series("a", Map.of("x", "one\nline\\"), 5));
  }

  @Test
  void numbersNeedNotBeFinite() {
    assertThat(read("a +Inf\na -Inf\na NaN\n"))
        .extracting(Series::value)
        .containsExactly(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN);
  }

  @Test
  void onlyWhatIsAskedForIsRead() {
    assertThat(read("ab 1\nb 2\na_bucket{le=\"1\"} 3\n")).isEmpty();
  }

  @Test
  void whatIsCutOffIsLeftOut() {
    assertThat(read("a 1\na{x=\"1\",y=\n\na\na{\na{x=\"1\"}\na{x=\"1\"} \na one\n\n")).hasSize(1);
  }

  private static List<Series> read(String text) {
    return Exposition.read(text, Set.of("a"));
  }
}
