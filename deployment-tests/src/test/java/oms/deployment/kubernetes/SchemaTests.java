package oms.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import oms.deployment.tool.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaTests {

  private static final Tool VALIDATE =
      new Tool("kubernetes-validate", "pip install kubernetes-validate==1.37.0");

  /** The oldest that knows all of our fields, and the newest known to the tool. */
  private static final List<String> VERSIONS = List.of("1.30", "1.37");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void coreObjectsHaveNoUnknownField(Overlay overlay) throws IOException {
    assertValid(overlay.render());
  }

  @ParameterizedTest
  @CsvSource({"temporal-mtls", "temporal-api-key"})
  void aBaseWithAComponentIsValid(String component) throws IOException {
    Manifests manifests = with(component);
    assertValid(manifests);
    assertThat(Policy.SECRETS.violations(manifests)).isEmpty();
    assertThat(Policy.CONFINEMENT.violations(manifests)).isEmpty();
    assertThat(manifests.processes())
        .allMatch(it -> it.isConsole() != it.variables().anyMatch(SchemaTests::isOfTemporal));
  }

  @Test
  void anUnknownFieldOfACoreObjectIsRefused() throws IOException {
    Manifests copy = Overlay.BASE.render();
    copy.workload("oms-order-api").pod().put("terminationGracePeriod", 60);
    Tool.Result result = validate("1.37", coreOf(copy));
    assertThat(result.exitCode()).isNotZero();
    assertThat(result.output()).contains("terminationGracePeriod");
  }

  @ParameterizedTest
  @EnumSource
  void customResourcesHaveKnownFieldsOnly(Overlay overlay) {
    assertThat(overlay.render().all())
        .filteredOn(manifest -> !CustomResources.isCore(manifest))
        .allSatisfy(manifest -> assertThat(CustomResources.errors(manifest)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "WORKER_CONTROLLER, WorkerDeployment, /spec/rollout, rampSteps",
    "WORKER_CONTROLLER, WorkerDeployment, /spec/workerOptions, connection",
    "WORKER_CONTROLLER, WorkerResourceTemplate, /spec, temporalWorkerDeploymentRef",
    "WORKER_CONTROLLER, WorkerResourceTemplate, /spec/template/spec/scaleTargetRef, name",
    "WORKER_CONTROLLER, Connection, /spec, mutualTLSSecret",
    "KEDA, ScaledObject, /spec/advanced, behavior",
    "KEDA, ScaledObject, /spec/triggers/0/metadata, selectAllActive",
    "KEDA, ScaledObject, /spec/triggers/1/metadata, promQl",
    "KEDA, TriggerAuthentication, /spec, secretRef",
    "BASE, PodMonitor, /spec/podMetricsEndpoints/0, metricsPath"
  })
  void anUnknownFieldOfACustomResourceIsRefused(
      Overlay overlay, String kind, String pointer, String field) {
    ObjectNode manifest = overlay.render().of(kind).findFirst().orElseThrow();
    ((ObjectNode) manifest.at(pointer)).put(field, "anything");
    assertThat(CustomResources.errors(manifest)).isNotEmpty();
  }

  @Test
  void theOldKindsOfTheControllerAreRefused() {
    Manifests copy = Overlay.WORKER_CONTROLLER.render();
    ObjectNode renamed = copy.of("WorkerDeployment").findFirst().orElseThrow();
    renamed.put("kind", "TemporalWorkerDeployment");
    assertThat(CustomResources.errors(renamed)).isNotEmpty();
  }

  private static boolean isOfTemporal(JsonNode variable) {
    return variable.path("name").asString("").startsWith("TEMPORAL_");
  }

  private static Manifests with(String component) {
    return Overlay.render("deployment-tests/src/test/kustomize/" + component);
  }

  private static List<ObjectNode> coreOf(Manifests manifests) {
    List<ObjectNode> core = new ArrayList<>(CustomResources.made(manifests));
    manifests.all().stream().filter(CustomResources::isCore).forEach(core::add);
    return core;
  }

  private void assertValid(Manifests manifests) throws IOException {
    for (String version : VERSIONS) {
      Tool.Result result = validate(version, coreOf(manifests));
      assertThat(result.exitCode()).as(result.output()).isZero();
      assertThat(result.output()).contains("passed").doesNotContain("WARN");
    }
  }

  private Tool.Result validate(String version, List<ObjectNode> objects) throws IOException {
    Path file = Files.writeString(folder.resolve("objects.yaml"), Manifests.text(objects));
    return VALIDATE.run("--kubernetes-version", version, "--strict", file.toString());
  }
}
