package oms.worker.versioning;

import io.temporal.common.VersioningBehavior;
import io.temporal.common.WorkerDeploymentVersion;
import io.temporal.spring.boot.WorkerOptionsCustomizer;
import io.temporal.worker.WorkerDeploymentOptions;
import io.temporal.worker.WorkerOptions;

/**
 * Workers tell Temporal which build they are, and get only the tasks that are for it. A workflow
 * type that does not say how it moves between builds stays on the one that it was started on, which
 * is the safe side.
 */
public final class VersionedWorkers implements WorkerOptionsCustomizer {

  private final WorkerVersion version;

  /** Makes workers of this version. */
  public VersionedWorkers(WorkerVersion version) {
    this.version = version;
  }

  @Override
  public WorkerOptions.Builder customize(
      WorkerOptions.Builder worker, String workerName, String taskQueue) {
    return worker.setDeploymentOptions(
        WorkerDeploymentOptions.newBuilder()
            .setUseVersioning(true)
            .setVersion(new WorkerDeploymentVersion(version.deploymentName(), version.buildId()))
            .setDefaultVersioningBehavior(VersioningBehavior.PINNED)
            .build());
  }
}
