package oms.serverless.release;

import static oms.serverless.release.Registered.DEPLOYMENT;
import static oms.serverless.release.Registered.FUNCTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.temporal.api.deployment.v1.WorkerDeploymentOptions;
import io.temporal.api.taskqueue.v1.PollerInfo;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueResponse;
import io.temporal.api.workflowservice.v1.DescribeWorkerDeploymentVersionRequest;
import io.temporal.api.workflowservice.v1.ValidateWorkerDeploymentVersionComputeConfigRequest;
import io.temporal.api.workflowservice.v1.ValidateWorkerDeploymentVersionComputeConfigResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against recorded requests, because no server that is free to run here knows them. */
class VerifyTests {

  private final PlayedTemporal temporal = new PlayedTemporal();

  @BeforeEach
  void theBuildIsRegistered() {
    temporal
        .answering(DescribeWorkerDeploymentVersionRequest.class, Registered.build("b2", FUNCTION))
        .answering(
            ValidateWorkerDeploymentVersionComputeConfigRequest.class,
            ValidateWorkerDeploymentVersionComputeConfigResponse.getDefaultInstance())
        .answering(
            DescribeTaskQueueRequest.class,
            DescribeTaskQueueResponse.newBuilder()
                .addPollers(poller(DEPLOYMENT, "b2"))
                .addPollers(poller(DEPLOYMENT, "b1"))
                .addPollers(poller("oms-order", "b2"))
                .build());
  }

  @AfterEach
  void end() {
    temporal.close();
  }

  @Test
  void whatIsInvokedAndWhoPollsIsTold() {
    Run run = verify();

    assertThat(run.code()).as(run.complained()).isEqualTo(Release.DONE);
    assertThat(run.said().lines().map(String::strip))
        .containsExactly(
            "oms-billing: build b2 is inactive",
            "default invokes " + FUNCTION,
            "Temporal may invoke it",
            "billing (activity): 1 pollers");
  }

  /** Without a change in it, the request is about what the server keeps. */
  @Test
  void theServerTriesOnceMoreWhetherItMay() {
    verify();

    var request =
        temporal.asked(ValidateWorkerDeploymentVersionComputeConfigRequest.class).getFirst();
    assertThat(request.getDeploymentVersion().getBuildId()).isEqualTo("b2");
    assertThat(request.getComputeConfigScalingGroupsMap()).isEmpty();
    assertThat(request.getRemoveComputeConfigScalingGroupsList()).isEmpty();
  }

  @Test
  void aFunctionThatTemporalMayNotInvokeIsTold() {
    temporal.refusing(
        ValidateWorkerDeploymentVersionComputeConfigRequest.class,
        Status.Code.INVALID_ARGUMENT,
        "Can't access the compute resource: ResourceNotFoundException");

    Run run = verify();

    assertThat(run.code()).isEqualTo(Release.REFUSED);
    assertThat(run.complained()).contains("ResourceNotFoundException");
  }

  @Test
  void anotherFunctionThanExpectedIsTold() {
    String expected = FUNCTION.replace(":5", ":6");

    Run run = verify("--function-arn", expected);

    assertThat(run.code()).isEqualTo(Release.REFUSED);
    assertThat(run.complained()).contains("invokes " + FUNCTION + " and not " + expected);
  }

  @Test
  void aFunctionWhoseCodeMayChangeIsToldWhoeverRegisteredIt() {
    temporal.answering(
        DescribeWorkerDeploymentVersionRequest.class,
        Registered.build("b2", FUNCTION.replace(":5", "")));

    assertThat(verify().complained()).contains("the function without a version");
    assertThat(verify("--dev").code()).isEqualTo(Release.DONE);
  }

  @Test
  void aBuildThatNothingIsInvokedForIsTold() {
    temporal.answering(DescribeWorkerDeploymentVersionRequest.class, Registered.polling("b2"));

    assertThat(verify().complained()).contains("Nothing is invoked for build 'b2'", "register it");
  }

  @Test
  void aBuildThatWasNeverInvokedCanBe() {
    temporal.answering(
        DescribeWorkerDeploymentVersionRequest.class, Registered.newBuild("b2", FUNCTION));

    Run run = verify();

    assertThat(run.code()).isEqualTo(Release.DONE);
    assertThat(run.said()).contains("It has never polled", "aws lambda invoke");
  }

  private Run verify(String... more) {
    List<String> words =
        new ArrayList<>(List.of("verify", "--deployment-name", DEPLOYMENT, "--build-id", "b2"));
    words.addAll(List.of(more));
    return Run.at(temporal.address(), words.toArray(String[]::new));
  }

  private static PollerInfo poller(String deployment, String buildId) {
    return PollerInfo.newBuilder()
        .setDeploymentOptions(
            WorkerDeploymentOptions.newBuilder().setDeploymentName(deployment).setBuildId(buildId))
        .build();
  }
}
