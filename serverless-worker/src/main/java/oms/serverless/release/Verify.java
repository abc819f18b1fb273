package oms.serverless.release;

import io.temporal.api.deployment.v1.WorkerDeploymentVersionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oms.worker.versioning.WorkerVersion;

/**
 * Says whether a build can be promoted: it is registered, and Temporal may invoke its functions.
 */
final class Verify {

  private final Deployments deployments;
  private final WorkerVersion version;
  private final Options options;
  private final List<String> seen = new ArrayList<>();

  private Verify(Deployments deployments, Options options) {
    this.deployments = deployments;
    this.version = options.version();
    this.options = options;
  }

  static String run(Options options, Deployments deployments) {
    return new Verify(deployments, options).run();
  }

  private String run() {
    WorkerDeploymentVersionInfo info =
        deployments
            .find(version)
            .orElseThrow(
                () ->
                    new RefusedException(
                        "There is no build '%s' of '%s': register it first"
                            .formatted(version.buildId(), version.deploymentName())));
    seen.add("%s: build %s is %s".formatted(name(), version.buildId(), Status.word(info)));
    Compute.of(info.getComputeConfig()).targets().forEach(this::target);
    invocable(info);
    queues(info);
    return String.join(System.lineSeparator(), seen);
  }

  private String name() {
    return version.deploymentName();
  }

  private void target(String group, Target target) {
    String function =
        target.function().isEmpty() ? "what the server does not tell" : target.function();
    if (!target.function().isEmpty()) {
      FunctionArn.of(Option.FUNCTION_ARN, function, options.has(Option.DEV));
    }
    seen.add("  %s invokes %s".formatted(group, function));
  }

  /** The server assumes the role, looks at the function and tries the role without external id. */
  private void invocable(WorkerDeploymentVersionInfo info) {
    Map<String, Target> targets = Compute.of(info.getComputeConfig()).targets();
    if (targets.isEmpty()) {
      throw new RefusedException(
          "Nothing is invoked for build '%s' of '%s', which polls by itself only: register it with --function-arn"
              .formatted(version.buildId(), name()));
    }
    options
        .find(Option.FUNCTION_ARN)
        .filter(arn -> targets.values().stream().noneMatch(it -> it.function().equals(arn)))
        .ifPresent(
            arn -> {
              throw new RefusedException(
                  "Build '%s' invokes %s and not %s"
                      .formatted(
                          version.buildId(), Compute.of(info.getComputeConfig()).functions(), arn));
            });
    deployments.validate(version);
    seen.add("  Temporal may invoke it");
  }

  private void queues(WorkerDeploymentVersionInfo info) {
    info.getTaskQueueInfosList().stream()
        .map(
            queue ->
                "  %s (%s): %d pollers"
                    .formatted(
                        queue.getName(), Status.word(queue), deployments.pollers(version, queue)))
        .sorted()
        .forEach(seen::add);
    if (info.getTaskQueueInfosCount() == 0) {
      seen.add(
          "  It has never polled. Invoke it once by hand to see that it can: aws lambda invoke --function-name ARN /dev/stdout");
    }
  }
}
