package oms.lambda.scaling;

/**
 * What Temporal knows a build of a function's workers by.
 *
 * @param deployment what all builds have in common
 * @param build what tells this build from the others
 */
public record DeploymentVersion(String deployment, String build) {

  @Override
  public String toString() {
    return deployment + ":" + build;
  }
}
