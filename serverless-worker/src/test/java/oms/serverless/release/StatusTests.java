package oms.serverless.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.compute.v1.ComputeConfigScalingGroupSummary;
import io.temporal.api.compute.v1.ComputeConfigSummary;
import io.temporal.api.deployment.v1.ComputeStatus;
import io.temporal.api.deployment.v1.ComputeStatus.ProviderValidationStatus;
import io.temporal.api.enums.v1.WorkerDeploymentVersionStatus;
import io.temporal.api.workflowservice.v1.DescribeWorkerDeploymentRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkerDeploymentResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusTests {

  private final PlayedTemporal temporal = new PlayedTemporal();

  @AfterEach
  void end() {
    temporal.close();
  }

  @Test
  void whatIsInvokedForABuildIsTold() {
    there(registered("").build());

    assertThat(status().said().lines())
        .containsExactly("oms-billing: build b1 is current", "  b1 current, default by aws-lambda");
  }

  @Test
  void whatTemporalMayNotInvokeAnyLongerIsToldLoudly() {
    there(registered("failed to assume role").build());

    assertThat(status().said())
        .contains("b1 current, default by aws-lambda, CANNOT BE INVOKED: failed to assume role");
  }

  private static DescribeWorkerDeploymentResponse.Builder registered(String problem) {
    var answer = Registered.deployment("b1", "", Map.of("b1", 1)).toBuilder();
    var group = ComputeConfigScalingGroupSummary.newBuilder().setProviderType("aws-lambda");
    answer
        .getWorkerDeploymentInfoBuilder()
        .getVersionSummariesBuilder(0)
        .setStatus(WorkerDeploymentVersionStatus.WORKER_DEPLOYMENT_VERSION_STATUS_CURRENT)
        .setComputeConfig(
            ComputeConfigSummary.newBuilder().putScalingGroups("default", group.build()))
        .setComputeStatus(
            ComputeStatus.newBuilder()
                .setProviderValidation(
                    ProviderValidationStatus.newBuilder().setErrorMessage(problem)));
    return answer;
  }

  private void there(DescribeWorkerDeploymentResponse deployment) {
    temporal.answering(DescribeWorkerDeploymentRequest.class, deployment);
  }

  private Run status() {
    return Run.at(temporal.address(), "status", "--deployment-name", "oms-billing");
  }
}
