package oms.serverless.release;

import io.temporal.api.deployment.v1.WorkerDeploymentVersionInfo;
import java.util.Optional;
import oms.serverless.release.Deployments.Deployment;
import oms.worker.versioning.WorkerVersion;

/** Gives a build what is new, or a share of it. */
final class Promote {

  private final Deployments deployments;
  private final WorkerVersion version;
  private final boolean ignoreMissing;

  Promote(Deployments deployments, WorkerVersion version, boolean ignoreMissing) {
    this.deployments = deployments;
    this.version = version;
    this.ignoreMissing = ignoreMissing;
  }

  static String run(Options options, Deployments deployments) {
    var promote =
        new Promote(deployments, options.version(), options.has(Option.IGNORE_MISSING_TASK_QUEUES));
    Optional<Float> percentage = options.find(Option.PERCENTAGE).map(Promote::percentage);
    return percentage.map(promote::ramp).orElseGet(promote::makeCurrent);
  }

  private static float percentage(String text) {
    try {
      float percentage = Float.parseFloat(text);
      if (percentage > 0 && percentage < 100) {
        return percentage;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new MisusedException(
        "%s is '%s': use a number above 0 and below 100, or leave it out to promote in full"
            .formatted(Option.PERCENTAGE, text));
  }

  String makeCurrent() {
    Deployment deployment = deployment();
    if (deployment.current().equals(version.buildId())) {
      return "%s: build %s is current already".formatted(deployment.info().getName(), build());
    }
    deployments.makeCurrent(routing(deployment));
    return "%s: build %s is current, %s"
        .formatted(deployment.info().getName(), build(), before(deployment));
  }

  private static String before(Deployment deployment) {
    String current = deployment.current();
    return current.isEmpty()
        ? "unversioned workers get nothing new any longer"
        : "%s was. Back: rollback --build-id %s".formatted(current, current);
  }

  private String ramp(float percentage) {
    Deployment deployment = deployment();
    if (deployment.current().equals(version.buildId())) {
      throw new RefusedException(
          "Build %s is current: it has all that is new. Ramp another one".formatted(build()));
    }
    deployments.ramp(routing(deployment), percentage);
    return "%s: build %s has %s %% of what is new. On: promote. Back: rollback"
        .formatted(deployment.info().getName(), build(), percentage);
  }

  private Deployment deployment() {
    return deployments.get(version.deploymentName());
  }

  /**
   * A version that nobody has registered is not routed to: without pollers being asked for, the
   * server would make one of that name, and every new order would wait for it.
   */
  private Routing routing(Deployment deployment) {
    WorkerDeploymentVersionInfo known =
        deployments
            .find(version)
            .orElseThrow(
                () ->
                    new RefusedException(
                        "There is no build '%s' of '%s' (there are: %s): register it first"
                            .formatted(
                                build(),
                                version.deploymentName(),
                                String.join(", ", deployment.builds()))));
    boolean isInvoked = known.getComputeConfig().getScalingGroupsCount() > 0;
    boolean hasNeverPolled = known.getTaskQueueInfosCount() == 0;
    return new Routing(
        version.deploymentName(),
        build(),
        deployment.conflictToken(),
        isInvoked,
        ignoreMissing || (isInvoked && hasNeverPolled));
  }

  private String build() {
    return version.buildId();
  }
}
