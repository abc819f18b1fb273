package oms.serverless.release;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.temporal.api.deployment.v1.WorkerDeploymentInfo.WorkerDeploymentVersionSummary;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import oms.serverless.release.Deployments.Deployment;
import oms.worker.versioning.WorkerVersion;

/**
 * Takes traffic back: from a build that ramps, or else from the current one to the one before.
 * Workflows that are pinned stay where they began.
 */
final class Rollback {

  private Rollback() {}

  static String run(Options options, Deployments deployments) {
    String name = options.get(Option.DEPLOYMENT_NAME);
    Deployment deployment = deployments.get(name);
    // Not by the variable: that names the build that is being deployed.
    Optional<String> named = options.said(Option.BUILD_ID);
    if (named.isEmpty() && !deployment.ramping().isEmpty()) {
      return endRamp(deployment, deployments);
    }
    var target = new WorkerVersion(name, named.orElseGet(() -> previous(deployment)));
    return new Promote(deployments, target, options.has(Option.IGNORE_MISSING_TASK_QUEUES))
        .makeCurrent();
  }

  private static String endRamp(Deployment deployment, Deployments deployments) {
    deployments.endRamp(deployment);
    return "%s: build %s gets nothing new any longer, %s all of it"
        .formatted(deployment.info().getName(), deployment.ramping(), currentOf(deployment));
  }

  private static String currentOf(Deployment deployment) {
    return deployment.current().isEmpty() ? "unversioned workers" : deployment.current();
  }

  private static String previous(Deployment deployment) {
    Function<WorkerDeploymentVersionSummary, Timestamp> lastCurrent = lastCurrent(deployment);
    return deployment.info().getVersionSummariesList().stream()
        .filter(it -> !it.getDeploymentVersion().getBuildId().equals(deployment.current()))
        .filter(it -> Timestamps.toMillis(lastCurrent.apply(it)) > 0)
        .max(Comparator.comparing(lastCurrent, Timestamps.comparator()))
        .map(it -> it.getDeploymentVersion().getBuildId())
        .orElseThrow(() -> noneBefore(deployment));
  }

  /** Servers before 1.31 tell only when a build ceased to get what is new. */
  private static Function<WorkerDeploymentVersionSummary, Timestamp> lastCurrent(
      Deployment deployment) {
    boolean isTold =
        deployment.info().getVersionSummariesList().stream()
            .anyMatch(it -> it.hasLastCurrentTime());
    return isTold
        ? WorkerDeploymentVersionSummary::getLastCurrentTime
        : WorkerDeploymentVersionSummary::getLastDeactivationTime;
  }

  private static RefusedException noneBefore(Deployment deployment) {
    return new RefusedException(
        "No build of '%s' was current before %s: name one by --build-id (there are: %s)"
            .formatted(
                deployment.info().getName(),
                currentOf(deployment),
                String.join(", ", deployment.builds())));
  }
}
