package oms.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTests {

  @Test
  void alignsNamesToTheLeftAndFiguresToTheRight() {
    var table = new Table("level", "orders/s", "n").row(1, 9.876, 42).row("many", 123.4, 7);

    assertThat(table)
        .hasToString(
            """
            level   orders/s    n
            1           9.88   42
            many         123    7""");
  }

  @Test
  void showsADashForWhatIsNotANumber() {
    assertThat(new Table("a", "b").row("x", Double.NaN)).hasToString("a   b\nx   -");
  }

  @Test
  void refusesARowOfAnotherLength() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Table("a", "b").row("x"));
  }
}
