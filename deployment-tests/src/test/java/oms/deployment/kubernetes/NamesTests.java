package oms.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import oms.deployment.service.ServiceFacts;
import oms.deployment.service.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class NamesTests {

  @ParameterizedTest
  @EnumSource
  void everyVariableIsReadByTheServices(Overlay overlay) {
    Manifests manifests = overlay.render();
    assertThat(variables(manifests)).isNotEmpty().isSubsetOf(Variables.read());
  }

  @Test
  void aVariableThatNobodyReadsIsFoundOut() {
    assertThat(Variables.read())
        .contains("TEMPORAL_ADDRESS", "ORDER_DB_URL", "OMS_WORKER_DRAIN_TIMEOUT")
        .doesNotContain("FRAUD_API_URL", "ORDER_DB_NAME", "OMS_WORKER_DRAIN", "TEMPORAL_HOSTPORT");
  }

  @ParameterizedTest
  @EnumSource
  void everyImageIsBuiltHere(Overlay overlay) {
    assertThat(overlay.render().processes())
        .extracting(Workload::image)
        .isSubsetOf(ServiceFacts.images())
        .allMatch(image -> image.endsWith("1.0.0"));
  }

  @ParameterizedTest
  @EnumSource
  void everyProcessIsStartedInARoleThatExists(Overlay overlay) {
    assertThat(overlay.render().processes())
        .filteredOn(process -> !process.isConsole())
        .allSatisfy(
            process ->
                assertThat(ServiceFacts.roles())
                    .contains(process.container().at("/args/0").asString()));
    assertThat(overlay.render().console().container().has("args")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyApiListensWhereItIsSaidTo(Overlay overlay) {
    assertThat(overlay.render().apis())
        .hasSize(3)
        .allMatch(api -> api.port("http") == ServiceFacts.apiPort(api.service()));
  }

  @ParameterizedTest
  @EnumSource
  void theConsoleListensWhereItIsToldTo(Overlay overlay) {
    Workload console = overlay.render().console();
    assertThat(console.variable(ServiceFacts.portVariable(ServiceFacts.CONSOLE)))
        .hasValue(String.valueOf(console.port("http")));
    assertThat(console.port("http")).isPositive().isNotEqualTo(console.port("management"));
  }

  @ParameterizedTest
  @EnumSource
  void everyProbeAndScrapeIsExposedByTheServices(Overlay overlay) {
    List<String> paths = paths(overlay.render());
    assertExposed(paths, ServiceFacts.sharedDefaults());
    assertExposed(paths, ServiceFacts.settings(ServiceFacts.CONSOLE));
  }

  private static void assertExposed(List<String> paths, JsonNode settings) {
    Set<String> exposed =
        Set.of(settings.at("/management/endpoints/web/exposure/include").asString().split(","));
    assertThat(paths)
        .allMatch(path -> path.startsWith("/actuator/"))
        .allMatch(path -> exposed.contains(path.split("/")[2]));
    assertThat(settings.at("/management/endpoint/health/probes/enabled").asBoolean()).isTrue();
  }

  @Test
  void theDemoProfileExists() {
    assertThat(ServiceFacts.hasProfile("order", "demo")).isTrue();
    assertThat(ServiceFacts.hasProfile("billing", "demo")).isTrue();
  }

  private static Set<String> variables(Manifests manifests) {
    Set<String> names = new HashSet<>();
    manifests.processes().stream()
        .flatMap(Workload::variables)
        .forEach(variable -> names.add(variable.path("name").asString()));
    manifests
        .of("ConfigMap")
        .filter(settings -> Manifests.name(settings).startsWith("oms-"))
        .flatMap(settings -> settings.path("data").propertyStream())
        .forEach(entry -> names.add(entry.getKey()));
    return names;
  }

  private static List<String> paths(Manifests manifests) {
    Stream<JsonNode> probes =
        manifests.processes().stream()
            .map(Workload::container)
            .flatMap(
                it -> Stream.of("startupProbe", "livenessProbe", "readinessProbe").map(it::path));
    Stream<JsonNode> scrapes =
        manifests
            .of("PodMonitor")
            .flatMap(monitor -> monitor.at("/spec/podMetricsEndpoints").valueStream());
    return Stream.concat(
            probes.map(it -> it.at("/httpGet/path")), scrapes.map(it -> it.path("path")))
        .map(JsonNode::asString)
        .toList();
  }
}
