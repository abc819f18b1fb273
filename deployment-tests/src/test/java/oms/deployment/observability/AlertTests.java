package oms.deployment.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertTests {

  static List<Alert> alerts() {
    return Alert.all();
  }

  @Test
  void alertsHaveNamesOfTheirOwn() {
    assertThat(alerts()).extracting(Alert::name).doesNotHaveDuplicates().hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void everyAlertSaysHowUrgentItIsAndWhatIsWrong(Alert alert) {
    assertThat(alert.severity()).isIn("critical", "warning");
    assertThat(alert.pending()).matches("[1-9][0-9]*[mh]");
    assertThat(alert.summary()).isNotBlank();
    assertThat(alert.description()).isNotBlank().endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void everyAlertPointsToItsSectionOfTheRunbook(Alert alert) {
    assertThat(alert.runbook()).contains(Runbook.PATH).endsWith("#" + alert.anchor());
    assertThat(Runbook.sections()).containsKey(alert.name());
    assertThat(Runbook.sections().get(alert.name())).contains(Runbook.WORDS);
  }

  @Test
  void everySectionOfTheRunbookIsAboutAnAlert() {
    assertThat(Runbook.sections().keySet()).isSubsetOf(alerts().stream().map(Alert::name).toList());
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void everyAlertIsSeenToFireAndToStaySilent(Alert alert) {
    assertThat(Rules.hasFiringCase(alert)).as("fires in a case of %s", Rules.TESTS).isTrue();
    assertThat(Rules.hasSilentCase(alert)).as("is silent in a case of %s", Rules.TESTS).isTrue();
  }
}
