package oms.serverless.release;

import static oms.serverless.release.Registered.DEPLOYMENT;
import static oms.serverless.release.Registered.FUNCTION;
import static oms.serverless.release.Registered.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromoteTests {

  private final PlayedTemporal temporal = new PlayedTemporal();

  @BeforeEach
  void theBuildIsRegisteredBesideAnother() {
    temporal
        .answering(
            DescribeWorkerDeploymentRequest.class,
            Registered.deployment("b1", "", Map.of("b1", 1, "b2", 0)))
        .answering(DescribeWorkerDeploymentVersionRequest.class, Registered.build("b2", FUNCTION))
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
  void theBuildIsCurrentAndTheWayBackIsTold() {
    Run run = promote();

    assertThat(run.code()).as(run.complained()).isEqualTo(Release.DONE);
    assertThat(run.said())
        .isEqualTo("oms-billing: build b2 is current, b1 was. Back: rollback --build-id b1");
    assertThat(current().getBuildId()).isEqualTo("b2");
    assertThat(current().getDeploymentName()).isEqualTo(DEPLOYMENT);
  }

  @Test
  void itIsDoneOnTheStateThatWasSeenOnly() {
    promote();

    assertThat(current().getConflictToken()).isEqualTo(TOKEN);
  }

  @Test
  void aFunctionNeedsNoPollers() {
    promote();

    assertThat(current().getAllowNoPollers()).isTrue();
  }

  @Test
  void aWorkerThatRunsByItselfDoes() {
    temporal.answering(DescribeWorkerDeploymentVersionRequest.class, Registered.polling("b2"));

    promote();

    assertThat(current().getAllowNoPollers()).isFalse();
  }

  @Test
  void theServerLooksForMissingQueuesOnceTheBuildHasPolled() {
    promote();

    assertThat(current().getIgnoreMissingTaskQueues()).isFalse();
  }

  @Test
  void aBuildThatWasNeverInvokedCannotHaveAny() {
    temporal.answering(
        DescribeWorkerDeploymentVersionRequest.class, Registered.newBuild("b2", FUNCTION));

    promote();

    assertThat(current().getIgnoreMissingTaskQueues()).isTrue();
  }

  @Test
  void missingQueuesAreIgnoredWhereItIsSaid() {
    promote("--ignore-missing-task-queues");

    assertThat(current().getIgnoreMissingTaskQueues()).isTrue();
  }

  @Test
  void missingQueuesAreToldWithWhatToDo() {
    temporal.refusing(
        SetWorkerDeploymentCurrentVersionRequest.class,
        Status.Code.FAILED_PRECONDITION,
        "proposed current version is missing active task queues from the current version");

    assertThat(promote().complained()).contains("Invoke the function once");
  }

  @Test
  void aCurrentBuildStaysCurrent() {
    temporal.answering(
        DescribeWorkerDeploymentRequest.class,
        Registered.deployment("b2", "", Map.of("b1", 1, "b2", 0)));

    Run run = promote();

    assertThat(run.code()).isEqualTo(Release.DONE);
    assertThat(run.said()).contains("b2 is current already");
    assertThat(temporal.asked(SetWorkerDeploymentCurrentVersionRequest.class)).isEmpty();
  }

  /** The server would make a build of that name, and every new order would wait for it. */
  @Test
  void aBuildThatNobodyRegisteredIsRefused() {
    temporal.refusing(
        DescribeWorkerDeploymentVersionRequest.class, Status.Code.NOT_FOUND, "not found");

    Run run = promote();

    assertThat(run.code()).isEqualTo(Release.REFUSED);
    assertThat(run.complained()).contains("There is no build 'b2'", "b1", "register it first");
    assertThat(temporal.asked(SetWorkerDeploymentCurrentVersionRequest.class)).isEmpty();
  }

  @Test
  void aDeploymentThatIsNotThereIsRefused() {
    temporal.refusing(
        DescribeWorkerDeploymentRequest.class, Status.Code.NOT_FOUND, "no Worker Deployment found");

    assertThat(promote().complained())
        .isEqualTo("There is no deployment 'oms-billing': register a build of it first");
  }

  @Test
  void aNamespaceThatIsNotThereIsNamed() {
    temporal.refusing(
        DescribeWorkerDeploymentRequest.class,
        Status.Code.NOT_FOUND,
        "Namespace default is not found.");

    assertThat(promote().complained()).contains("Namespace default is not found");
  }

  @Test
  void aShareOfWhatIsNewIsGiven() {
    Run run = promote("--percentage", "12.5");

    assertThat(run.said()).contains("build b2 has 12.5 %", "Back: rollback");
    var ramp = temporal.asked(SetWorkerDeploymentRampingVersionRequest.class).getFirst();
    assertThat(ramp.getPercentage()).isEqualTo(12.5f);
    assertThat(ramp.getBuildId()).isEqualTo("b2");
    assertThat(ramp.getConflictToken()).isEqualTo(TOKEN);
    assertThat(temporal.asked(SetWorkerDeploymentCurrentVersionRequest.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "100", "-1", "NaN", "half"})
  void aShareThatIsNoneOrAllIsRefused(String percentage) {
    Run run = promote("--percentage", percentage);

    assertThat(run.code()).isEqualTo(Release.MISUSED);
    assertThat(run.complained()).contains("--percentage is '" + percentage + "'", "leave it out");
  }

  @Test
  void aCurrentBuildIsNotRamped() {
    temporal.answering(
        DescribeWorkerDeploymentRequest.class,
        Registered.deployment("b2", "", Map.of("b1", 1, "b2", 0)));

    assertThat(promote("--percentage", "5").complained()).contains("b2 is current");
  }

  @Test
  void whoIsNotLetInIsToldWhatToCheck() {
    temporal.refusing(
        DescribeWorkerDeploymentRequest.class,
        Status.Code.PERMISSION_DENIED,
        "Request unauthorized.");

    assertThat(promote().complained()).contains("TEMPORAL_API_KEY", "Request unauthorized");
  }

  private Run promote(String... more) {
    List<String> words =
        new ArrayList<>(List.of("promote", "--deployment-name", DEPLOYMENT, "--build-id", "b2"));
    words.addAll(List.of(more));
    return Run.at(temporal.address(), words.toArray(String[]::new));
  }

  private SetWorkerDeploymentCurrentVersionRequest current() {
    return temporal.asked(SetWorkerDeploymentCurrentVersionRequest.class).getFirst();
  }
}
