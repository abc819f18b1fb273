package oms.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks one thing at a time; each subclass gives its {@code breakages}. */
abstract class BrokenCopyTests {

  static final String WORKER = "oms-billing-worker";
  static final String API = "oms-order-api";
  static final String CONSOLE = "oms-console";

  @ParameterizedTest(name = "{0}")
  @MethodSource("breakages")
  void aBrokenCopyIsFoundOut(Breakage breakage) {
    assertThat(breakage.violations()).contains(breakage.violation());
  }
}
