package oms.serverless.release;

import io.temporal.api.deployment.v1.WorkerDeploymentInfo.WorkerDeploymentVersionSummary;
import io.temporal.api.deployment.v1.WorkerDeploymentVersionInfo;
import io.temporal.api.enums.v1.WorkerDeploymentVersionStatus;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oms.serverless.release.Deployments.Deployment;

/** What is current, what ramps, and what may be deleted. */
final class Status {

  private Status() {}

  static String run(Options options, Deployments deployments) {
    String name = options.get(Option.DEPLOYMENT_NAME);
    Deployment deployment = deployments.get(name);
    Stream<String> builds =
        deployment.info().getVersionSummariesList().stream().map(it -> line(it, deployment));
    return Stream.concat(Stream.of(name + ": " + current(deployment)), builds)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String current(Deployment deployment) {
    return deployment.current().isEmpty()
        ? "no build is current, what is new goes to unversioned workers"
        : "build " + deployment.current() + " is current";
  }

  private static String line(WorkerDeploymentVersionSummary build, Deployment deployment) {
    String id = build.getDeploymentVersion().getBuildId();
    String share =
        id.equals(deployment.ramping())
            ? " at %s %%"
                .formatted(deployment.info().getRoutingConfig().getRampingVersionPercentage())
            : "";
    return "  %s %s%s%s%s"
        .formatted(id, word(build.getStatus()), share, invoked(build), problem(build));
  }

  private static String invoked(WorkerDeploymentVersionSummary build) {
    return build.getComputeConfig().getScalingGroupsMap().entrySet().stream()
        .map(group -> group.getKey() + " by " + group.getValue().getProviderType())
        .sorted()
        .reduce("", (line, group) -> line + ", " + group);
  }

  private static String problem(WorkerDeploymentVersionSummary build) {
    String problem = build.getComputeStatus().getProviderValidation().getErrorMessage();
    return problem.isEmpty() ? "" : ", CANNOT BE INVOKED: " + problem;
  }

  static String word(WorkerDeploymentVersionInfo info) {
    return word(info.getStatus());
  }

  static String word(WorkerDeploymentVersionInfo.VersionTaskQueueInfo queue) {
    return queue.getType().name().replace("TASK_QUEUE_TYPE_", "").toLowerCase(Locale.ROOT);
  }

  private static String word(WorkerDeploymentVersionStatus status) {
    return status.name().replace("WORKER_DEPLOYMENT_VERSION_STATUS_", "").toLowerCase(Locale.ROOT);
  }
}
