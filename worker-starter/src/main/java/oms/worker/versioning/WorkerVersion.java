package oms.worker.versioning;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Temporal knows a build of a service by.
 *
 * @param deploymentName what all builds of the service have in common: one part, or two with a
 *     slash between them, as the Worker Controller makes it of a Kubernetes namespace and a name
 * @param buildId what tells this build from the others
 */
public record WorkerVersion(String deploymentName, String buildId) {

  /** Temporal refuses dots and colons here, which it parts names and builds by. */
  private static final Pattern NAME =
      Pattern.compile("(?!__)[A-Za-z0-9_-]{1,63}(/[A-Za-z0-9_-]{1,63})?");

  private static final String NAME_RULE =
      "Use 1 to 63 letters, digits, '-' or '_', once more behind a slash if need be,"
          + " such as oms/order.";

  /** What Kubernetes takes as the value of a label, so that it can be one. */
  private static final Pattern BUILD =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");

  private static final String BUILD_RULE =
      "Use 1 to 63 letters, digits, '.', '-' or '_', a letter or a digit first and last,"
          + " such as 1.4.0 or a commit's hash.";

  /**
   * Checks both parts.
   *
   * @throws UnusableVersionException if Temporal or Kubernetes would not take one of them
   */
  public WorkerVersion {
    if (!NAME.matcher(deploymentName).matches()) {
      String variable = VersionNames.DEPLOYMENT_VARIABLE;
      throw unusable(variable, VersionNames.DEPLOYMENT, deploymentName, NAME_RULE);
    }
    if (!BUILD.matcher(buildId).matches()) {
      throw unusable(VersionNames.BUILD_VARIABLE, VersionNames.BUILD, buildId, BUILD_RULE);
    }
  }

  /**
   * The version that a process was told; empty if it was told none and runs unversioned. A build
   * without a deployment is one of the service's own name.
   *
   * @throws UnusableVersionException if there is a deployment without a build, or if one of them
   *     cannot be taken
   */
  public static Optional<WorkerVersion> of(
      @Nullable String deploymentName, @Nullable String buildId, String service) {
    String deployment = Objects.requireNonNullElse(deploymentName, "");
    String build = Objects.requireNonNullElse(buildId, "");
    if (!build.isBlank()) {
      return Optional.of(new WorkerVersion(deployment.isBlank() ? service : deployment, build));
    }
    if (!deployment.isBlank()) {
      throw withoutBuild(deployment);
    }
    return Optional.empty();
  }

  private static UnusableVersionException withoutBuild(String deploymentName) {
    return new UnusableVersionException(
        "This process is of the deployment '%s', but was not told which build of it."
            .formatted(deploymentName),
        "Set %s (%s), or, to run without Worker Versioning, do not set %s (%s)."
            .formatted(
                VersionNames.BUILD_VARIABLE,
                VersionNames.BUILD,
                VersionNames.DEPLOYMENT_VARIABLE,
                VersionNames.DEPLOYMENT));
  }

  private static UnusableVersionException unusable(
      String variable, String setting, String value, String rule) {
    return new UnusableVersionException(
        "%s (%s) is '%s', which Temporal cannot use.".formatted(variable, setting, value), rule);
  }
}
