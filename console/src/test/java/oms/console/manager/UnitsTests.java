package oms.console.manager;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class UnitsTests {

  private final Complaints complaints = new Complaints();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1|1", "+5|5", "1,000|1000", "1000000000|1000000000", "-3|-3", "\u22123|-3"})
  void wholeNumbersAreRead(String typed, long units) {
    assertThat(Units.changed("amount", typed, complaints)).isEqualTo(units);
    assertThat(complaints.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "0",
        "-0",
        "1.5",
        "1e3",
        "ten",
        "1,00",
        "--1",
        "1000000001",
        "-1000000001",
        "99999999999999999999999999",
        "-99999999999999999999999999"
      })
  void whatIsNoNumberOfUnitsIsRefusedWithASentence(@Nullable String typed) {
    Units.changed("amount", typed, complaints);
    assertThat(complaints.about("amount")).endsWith(".");
  }

  @Test
  void nothingLessThanOneUnitIsReceived() {
    Units.received("amount", "-3", complaints);
    assertThat(complaints.about("amount")).contains("Receive 1 or more");
  }
}
