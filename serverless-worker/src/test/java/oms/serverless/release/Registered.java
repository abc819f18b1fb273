package oms.serverless.release;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.Timestamps;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.compute.v1.ComputeConfig;
import io.temporal.api.compute.v1.ComputeConfigScalingGroup;
import io.temporal.api.compute.v1.ComputeProvider;
import io.temporal.api.deployment.v1.RoutingConfig;
import io.temporal.api.deployment.v1.WorkerDeploymentInfo;
import io.temporal.api.deployment.v1.WorkerDeploymentInfo.WorkerDeploymentVersionSummary;
import io.temporal.api.deployment.v1.WorkerDeploymentVersion;
import io.temporal.api.deployment.v1.WorkerDeploymentVersionInfo;
import io.temporal.api.deployment.v1.WorkerDeploymentVersionInfo.VersionTaskQueueInfo;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.enums.v1.WorkerDeploymentVersionStatus;
import io.temporal.api.workflowservice.v1.DescribeWorkerDeploymentResponse;
import io.temporal.api.workflowservice.v1.DescribeWorkerDeploymentVersionResponse;
import io.temporal.common.converter.DefaultDataConverter;
import java.util.Map;
import java.util.Optional;

/** What a server says of deployments and their builds. */
final class Registered {

  static final String DEPLOYMENT = "oms-billing";
  static final String FUNCTION = "arn:aws:lambda:eu-central-1:123456789012:function:oms-billing:5";
  static final String ROLE = "arn:aws:iam::123456789012:role/oms-billing-invocation";
  static final String EXTERNAL_ID = "oms-3f9c2a7e51";

  /** What tells a state of the deployment from another. */
  static final ByteString TOKEN = ByteString.copyFromUtf8("seen");

  private Registered() {}

  /** A build that is invoked by a function and has polled. */
  static DescribeWorkerDeploymentVersionResponse build(String buildId, String functionArn) {
    return version(buildId, functionArn, true);
  }

  /** A build that is invoked by a function and has not been so yet. */
  static DescribeWorkerDeploymentVersionResponse newBuild(String buildId, String functionArn) {
    return version(buildId, functionArn, false);
  }

  /** A build of workers that run by themselves. */
  static DescribeWorkerDeploymentVersionResponse polling(String buildId) {
    return version(buildId, "", true);
  }

  private static DescribeWorkerDeploymentVersionResponse version(
      String buildId, String functionArn, boolean hasPolled) {
    var info =
        WorkerDeploymentVersionInfo.newBuilder()
            .setDeploymentVersion(wire(buildId))
            .setStatus(WorkerDeploymentVersionStatus.WORKER_DEPLOYMENT_VERSION_STATUS_INACTIVE);
    if (!functionArn.isEmpty()) {
      info.setComputeConfig(compute(Map.of("arn", functionArn, "role", ROLE)));
    }
    if (hasPolled) {
      info.addTaskQueueInfos(
          VersionTaskQueueInfo.newBuilder()
              .setName("billing")
              .setType(TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY));
    }
    return DescribeWorkerDeploymentVersionResponse.newBuilder()
        .setWorkerDeploymentVersionInfo(info)
        .build();
  }

  static ComputeConfig compute(Map<String, String> details) {
    return ComputeConfig.newBuilder()
        .putScalingGroups(
            "default",
            ComputeConfigScalingGroup.newBuilder()
                .setProvider(
                    ComputeProvider.newBuilder().setType("aws-lambda").setDetails(payload(details)))
                .build())
        .build();
  }

  private static Payload payload(Map<String, String> details) {
    Optional<Payload> payload = DefaultDataConverter.STANDARD_INSTANCE.toPayload(details);
    return payload.orElseThrow();
  }

  /** A deployment with builds, each with the second that it was current last, 0 for never. */
  static DescribeWorkerDeploymentResponse deployment(
      String current, String ramping, Map<String, Integer> builds) {
    var routing =
        RoutingConfig.newBuilder()
            .setCurrentDeploymentVersion(wire(current))
            .setRampingDeploymentVersion(wire(ramping))
            .setRampingVersionPercentage(ramping.isEmpty() ? 0 : 10);
    var info = WorkerDeploymentInfo.newBuilder().setName(DEPLOYMENT).setRoutingConfig(routing);
    builds.forEach((build, second) -> info.addVersionSummaries(summary(build, second)));
    return DescribeWorkerDeploymentResponse.newBuilder()
        .setWorkerDeploymentInfo(info)
        .setConflictToken(TOKEN)
        .build();
  }

  private static WorkerDeploymentVersionSummary summary(String buildId, int second) {
    var summary =
        WorkerDeploymentVersionSummary.newBuilder()
            .setDeploymentVersion(wire(buildId))
            .setStatus(WorkerDeploymentVersionStatus.WORKER_DEPLOYMENT_VERSION_STATUS_DRAINED);
    if (second > 0) {
      summary.setLastCurrentTime(Timestamps.fromSeconds(second));
    }
    return summary.build();
  }

  private static WorkerDeploymentVersion wire(String buildId) {
    return WorkerDeploymentVersion.newBuilder()
        .setDeploymentName(buildId.isEmpty() ? "" : DEPLOYMENT)
        .setBuildId(buildId)
        .build();
  }
}
