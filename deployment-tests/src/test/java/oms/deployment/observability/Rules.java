package oms.deployment.observability;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Prometheus' rules, and the tests of them. */
final class Rules {

  static final String FOLDER = "deployments/prometheus/rules";
  static final String TESTS = "deployments/prometheus/tests";

  private Rules() {}

  static Stream<JsonNode> all() {
    return Tree.under("groups", FOLDER, ".yml")
        .flatMap(group -> group.path("rules").values().stream());
  }

  /** The names of series that rules record. */
  static Set<String> recorded() {
    return all()
        .filter(rule -> rule.has("record"))
        .map(rule -> Tree.text(rule, "record"))
        .collect(Collectors.toSet());
  }

  /** Whether an alert fires at some moment of a case. */
  static boolean hasFiringCase(Alert alert) {
    return cases().anyMatch(test -> checks(test, alert).anyMatch(it -> !isSilent(it)));
  }

  /** Whether there is a case in which an alert never fires. */
  static boolean hasSilentCase(Alert alert) {
    return cases()
        .filter(test -> checks(test, alert).findAny().isPresent())
        .anyMatch(test -> checks(test, alert).allMatch(Rules::isSilent));
  }

  private static Stream<JsonNode> cases() {
    return Tree.under("tests", TESTS, ".yml");
  }

  private static Stream<JsonNode> checks(JsonNode test, Alert alert) {
    return test.path("alert_rule_test").values().stream()
        .filter(check -> Tree.text(check, "alertname").equals(alert.name()));
  }

  private static boolean isSilent(JsonNode check) {
    return check.path("exp_alerts").isEmpty();
  }
}
