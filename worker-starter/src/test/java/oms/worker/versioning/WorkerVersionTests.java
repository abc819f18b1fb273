package oms.worker.versioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class WorkerVersionTests {

  @Test
  void aProcessThatIsToldNothingIsUnversioned() {
    assertThat(WorkerVersion.of(null, null, "order-service")).isEmpty();
    assertThat(WorkerVersion.of("", " ", "order-service")).isEmpty();
  }

  @Test
  void aBuildAloneIsOneOfTheServicesOwnName() {
    assertThat(WorkerVersion.of(null, "1.4.0", "order-service"))
        .hasValue(new WorkerVersion("order-service", "1.4.0"));
  }

  @Test
  void theControllersNamesAreTaken() {
    assertThat(WorkerVersion.of("oms/order", "a1b2c3d-77", "order-service"))
        .hasValue(new WorkerVersion("oms/order", "a1b2c3d-77"));
  }

  @Test
  void aDeploymentWithoutABuildIsRefusedAndTheVariablesAreNamed() {
    assertThatExceptionOfType(UnusableVersionException.class)
        .isThrownBy(() -> WorkerVersion.of("oms/order", null, "order-service"))
        .satisfies(
            failure -> {
              FailureAnalysis analysis = new UnusableVersion().analyze(failure, failure);
              assertThat(analysis.getDescription()).contains("'oms/order'", "which build");
              assertThat(analysis.getAction())
                  .contains("Set TEMPORAL_WORKER_BUILD_ID (oms.worker.build-id)")
                  .contains("TEMPORAL_DEPLOYMENT_NAME");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"oms.order", "oms:order", "a/b/c", "/order", "oms/", "__order", "o m"})
  void aDeploymentThatTemporalRefusesIsRefusedAtOnce(String name) {
    assertThatExceptionOfType(UnusableVersionException.class)
        .isThrownBy(() -> new WorkerVersion(name, "1"))
        .withMessage(
            "TEMPORAL_DEPLOYMENT_NAME (oms.worker.deployment-name) is '%s', which Temporal cannot"
                + " use.",
            name)
        .satisfies(failure -> assertThat(failure.mend()).contains("oms/order"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v:1", "-1", "1.", "a/b", "a b"})
  void aBuildThatCannotBeALabelIsRefused(String build) {
    assertThatExceptionOfType(UnusableVersionException.class)
        .isThrownBy(() -> new WorkerVersion("order", build))
        .withMessageContaining("TEMPORAL_WORKER_BUILD_ID (oms.worker.build-id) is '" + build);
  }

  @Test
  void sixtyThreeCharactersAreEnoughForEachPart() {
    String longest = "a".repeat(63);
    assertThat(new WorkerVersion(longest + "/" + longest, longest).buildId()).hasSize(63);
    assertThatExceptionOfType(UnusableVersionException.class)
        .isThrownBy(() -> new WorkerVersion(longest + "a", "1"));
    assertThatExceptionOfType(UnusableVersionException.class)
        .isThrownBy(() -> new WorkerVersion("order", longest + "a"));
  }

  @Test
  void whatTheControllerSetsBecomesOurSettings() {
    var variables =
        new MockEnvironment()
            .withProperty("TEMPORAL_DEPLOYMENT_NAME", "oms/order")
            .withProperty("TEMPORAL_WORKER_BUILD_ID", " ");
    assertThat(VersionNames.map(variables))
        .isEqualTo(Map.of("oms.worker.deployment-name", "oms/order"));
  }
}
