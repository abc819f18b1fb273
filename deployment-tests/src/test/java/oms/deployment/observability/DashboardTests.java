package oms.deployment.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import oms.deployment.tool.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class DashboardTests {

  private static final String PROVISIONING = "deployments/grafana/provisioning/";
  private static final Pattern RECORDED = Pattern.compile("\\b[a-z]+:[a-z0-9_:]+");

  static List<Dashboard> dashboards() {
    return Dashboard.all();
  }

  @Test
  void thereIsOneForWorkersOneForTheBusinessAndOneForAService() {
    assertThat(dashboards())
        .extracting(Dashboard::file)
        .containsExactly("business.json", "service.json", "workers.json");
    assertThat(dashboards()).extracting(Dashboard::uid).doesNotHaveDuplicates().doesNotContain("");
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void panelsSayWhatTheyShowAndInWhichUnit(Dashboard dashboard) {
    assertThat(dashboard.schemaVersion()).isGreaterThanOrEqualTo(39);
    assertThat(dashboard.figures())
        .isNotEmpty()
        .allSatisfy(
            panel -> {
              assertThat(panel.title()).isNotBlank();
              assertThat(panel.description()).as(panel.title()).isNotBlank().endsWith(".");
              assertThat(panel.unit()).as(panel.title()).isNotBlank();
              assertThat(panel.queries()).as(panel.title()).isNotEmpty().doesNotContain("");
            });
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void panelsHaveIdsAndPlacesOfTheirOwn(Dashboard dashboard) {
    List<Panel> panels = dashboard.panels();
    assertThat(panels).extracting(Panel::id).doesNotHaveDuplicates();
    assertThat(panels).allMatch(panel -> panel.place().isOnGrid());
    assertThat(panels)
        .allSatisfy(
            panel ->
                assertThat(panels)
                    .filteredOn(other -> other != panel && other.place().covers(panel.place()))
                    .isEmpty());
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void everythingComesFromTheProvisionedDataSource(Dashboard dashboard) {
    assertThat(dashboard.dataSources())
        .hasSizeGreaterThan(dashboard.figures().size())
        .containsOnly(Tree.text(dataSource(), "uid"));
  }

  @Test
  void theDataSourceIsPrometheusAndTheDashboardsAreWhereGrafanaLooksForThem() {
    assertThat(Tree.text(dataSource(), "url")).isEqualTo("http://prometheus:9090");
    JsonNode provider = only(PROVISIONING + "dashboards/oms.yml", "providers");
    assertThat(Tree.text(provider.path("options"), "path"))
        .isEqualTo("/var/lib/grafana/dashboards");
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void recordedSeriesAreRecorded(Dashboard dashboard) {
    List<String> used =
        dashboard
            .queries()
            .flatMap(query -> RECORDED.matcher(query).results().map(MatchResult::group))
            .toList();
    assertThat(used).isSubsetOf(Rules.recorded());
  }

  private static JsonNode dataSource() {
    return only(PROVISIONING + "datasources/prometheus.yml", "datasources");
  }

  private static JsonNode only(String file, String name) {
    JsonNode list = Tree.of(Repository.path(file)).path(name);
    assertThat(list.values()).hasSize(1);
    return list.path(0);
  }
}
