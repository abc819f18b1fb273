package oms.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AdapterRulesTests {

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleServesTheMetricThatItLooksFor(JsonNode rule) {
    String name = rule.at("/name/as").asString();
    assertThat(rule.path("seriesQuery").asString()).startsWith(name + "{");
    assertThat(rule.path("metricsQuery").asString()).contains("<<.Series>>{<<.LabelMatchers>>");
    assertThat(rule.at("/resources/overrides/namespace/resource").asString())
        .isEqualTo("namespace");
  }

  static Stream<JsonNode> rules() {
    return AdapterRules.all().stream();
  }

  @Test
  void noRuleIsForNobody() {
    List<String> asked =
        Stream.of(Overlay.HPA, Overlay.WORKER_CONTROLLER)
            .flatMap(overlay -> Autoscaler.all(overlay.render()).stream())
            .flatMap(Autoscaler::external)
            .map(metric -> metric.path("name").asString(""))
            .toList();
    assertThat(AdapterRules.names()).isSubsetOf(asked);
  }

  @Test
  void theBacklogThatEveryWorkerTellsIsCountedOnce() {
    assertThat(AdapterRules.all())
        .filteredOn(rule -> rule.at("/name/as").asString().equals("oms_task_queue_backlog"))
        .allMatch(
            rule -> rule.path("metricsQuery").asString().startsWith("sum(max by (task_queue"));
  }
}
