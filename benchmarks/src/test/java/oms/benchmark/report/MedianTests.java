package oms.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTests {

  @Test
  void isTheMiddleOfAnOddNumber() {
    assertThat(Median.of(List.of(9, 1, 3))).isEqualTo(3);
  }

  @Test
  void isBetweenTheTwoInTheMiddle() {
    assertThat(Median.of(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(3);
  }

  @Test
  void ofNothingIsNotANumber() {
    assertThat(Median.of(List.of())).isNaN();
  }
}
