package oms.serverless.release;

import static oms.serverless.release.Registered.DEPLOYMENT;
import static oms.serverless.release.Registered.FUNCTION;
import static oms.serverless.release.Registered.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.workflowservice.v1.DescribeWorkerDeploymentRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkerDeploymentVersionRequest;
import io.temporal.api.workflowservice.v1.SetWorkerDeploymentCurrentVersionRequest;
import io.temporal.api.workflowservice.v1.SetWorkerDeploymentCurrentVersionResponse;
import io.temporal.api.workflowservice.v1.SetWorkerDeploymentRampingVersionRequest;
import io.temporal.api.workflowservice.v1.SetWorkerDeploymentRampingVersionResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class RollbackTests {

  private final PlayedTemporal temporal = new PlayedTemporal();

  @BeforeEach
  void everyBuildIsRegistered() {
    temporal
        .answering(DescribeWorkerDeploymentVersionRequest.class, Registered.build("b1", FUNCTION))
        .answering(
            SetWorkerDeploymentCurrentVersionRequest.class,
            SetWorkerDeploymentCurrentVersionResponse.getDefaultInstance())
        .answering(
            SetWorkerDeploymentRampingVersionRequest.class,
            SetWorkerDeploymentRampingVersionResponse.getDefaultInstance());
  }

  @AfterEach
  void end() {
    temporal.close();
  }

  @Test
  void theBuildThatWasCurrentLastIsCurrentAgain() {
    thereAre("b3", "", Map.of("b0", 10, "b1", 30, "b2", 20, "b3", 40));

    Run run = rollback();

    assertThat(run.said()).contains("build b1 is current, b3 was");
    assertThat(current()).extracting(it -> it.getBuildId()).containsExactly("b1");
  }

  @Test
  void aBuildThatNeverWasCurrentIsNotOneToGoBackTo() {
    thereAre("b2", "", Map.of("b1", 0, "b2", 40));

    Run run = rollback();

    assertThat(run.code()).isEqualTo(Release.REFUSED);
    assertThat(run.complained())
        .contains("No build of 'oms-billing' was current before b2", "--build-id", "b1");
    assertThat(current()).isEmpty();
  }

  @Test
  void oneThatIsNamedIs() {
    thereAre("b2", "", Map.of("b1", 0, "b2", 40));

    rollback("--build-id", "b1");

    assertThat(current()).extracting(it -> it.getBuildId()).containsExactly("b1");
  }

  @Test
  void aRampIsEndedFirst() {
    thereAre("b1", "b2", Map.of("b0", 10, "b1", 30, "b2", 0));

    Run run = rollback();

    assertThat(run.said()).contains("build b2 gets nothing new any longer, b1 all of it");
    var ramp = temporal.asked(SetWorkerDeploymentRampingVersionRequest.class).getFirst();
    assertThat(ramp.getBuildId()).isEmpty();
    assertThat(ramp.getPercentage()).isZero();
    assertThat(ramp.getConflictToken()).isEqualTo(TOKEN);
    assertThat(current()).isEmpty();
  }

  /** In a deployment's script the variable names the build that is to be taken back. */
  @Test
  void theBuildOfTheEnvironmentIsNotTheOneToGoBackTo() {
    thereAre("b2", "", Map.of("b1", 30, "b2", 40));
    var variables =
        new MockEnvironment()
            .withProperty("TEMPORAL_ADDRESS", temporal.address())
            .withProperty("TEMPORAL_DEPLOYMENT_NAME", DEPLOYMENT)
            .withProperty("TEMPORAL_WORKER_BUILD_ID", "b2");

    Run run = Run.of(variables, List.of("rollback"));

    assertThat(run.said()).contains("build b1 is current");
  }

  private void thereAre(String current, String ramping, Map<String, Integer> builds) {
    temporal.answering(
        DescribeWorkerDeploymentRequest.class, Registered.deployment(current, ramping, builds));
  }

  private Run rollback(String... more) {
    var words = new ArrayList<>(List.of("rollback", "--deployment-name", DEPLOYMENT));
    words.addAll(List.of(more));
    return Run.at(temporal.address(), words.toArray(String[]::new));
  }

  private List<SetWorkerDeploymentCurrentVersionRequest> current() {
    return temporal.asked(SetWorkerDeploymentCurrentVersionRequest.class);
  }
}
