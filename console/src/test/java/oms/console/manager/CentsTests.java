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
class CentsTests {

  private final Complaints complaints = new Complaints();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "0.01|1",
        "12.3|1230",
        "1234.56|123456",
        "1,234.56|123456",
        "1,234,567|123456700",
        "0.29|29",
        "90071992547409.91|9007199254740991",
        "0000000000000000000012.30|1230"
      })
  void whatPeopleTypeIsReadExactly(String typed, long cents) {
    assertThat(Cents.of("USD").read("limit", typed, complaints)).isEqualTo(cents);
    assertThat(complaints.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "-1",
        "\u22121",
        "1e3",
        "abc",
        "1,23",
        "12,34.5",
        "1.234",
        "1.",
        ".5",
        "$5",
        "1 000",
        "NaN",
        "0x10",
        "90071992547409.92",
        "9999999999999999999999999999999999999999",
        "١٢",
        "99999999999999999999999999999999999999999999999999999999999"
      })
  void whatIsNoAmountIsRefusedWithASentence(@Nullable String typed) {
    assertThat(Cents.of("USD").read("limit", typed, complaints)).isZero();
    assertThat(complaints.about("limit")).endsWith(".");
  }

  @Test
  void aCurrencyWithoutCentsHasNone() {
    assertThat(Cents.of("JPY").read("limit", "500", complaints)).isEqualTo(500);
    assertThat(Cents.of("JPY").read("limit", "500.5", complaints)).isZero();
    assertThat(complaints.about("limit")).contains("At most 0 digits");
  }

  @Test
  void whatIsKeptIsWrittenAsItIsTyped() {
    assertThat(Cents.of("USD").write(123_456)).isEqualTo("1234.56");
    assertThat(Cents.of("USD").write(5)).isEqualTo("0.05");
    assertThat(Cents.of("USD").write(0)).isEqualTo("0.00");
    assertThat(Cents.of("JPY").write(500)).isEqualTo("500");
  }
}
