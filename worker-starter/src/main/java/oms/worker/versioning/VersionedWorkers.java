package oms.worker.versioning;

import io.temporal.common.VersioningBehavior;
import io.temporal.common.WorkerDeploymentVersion;
import io.temporal.spring.boot.WorkerOptionsCustomizer;
import io.temporal.worker.WorkerDeploymentOptions;
import io.temporal.worker.WorkerOptions;
import oms.worker.Versioning;

/** Workers tell Temporal which build they are, and get only the tasks that are for it. */
public final class VersionedWorkers implements WorkerOptionsCustomizer {

  private final WorkerVersion version;
  private final VersioningBehavior behavior;

  /** Makes workers of this version, whose workflows all behave alike when the next one comes. */
  public VersionedWorkers(WorkerVersion version, Versioning behavior) {
    this.version = version;
    this.behavior =
        switch (behavior) {
          case PINNED -> VersioningBehavior.PINNED;
          case AUTO_UPGRADE -> VersioningBehavior.AUTO_UPGRADE;
        };
  }

  @Override
  public WorkerOptions.Builder customize(
      WorkerOptions.Builder worker, String workerName, String taskQueue) {
    return worker.setDeploymentOptions(
        WorkerDeploymentOptions.newBuilder()
            .setUseVersioning(true)
            .setVersion(new WorkerDeploymentVersion(version.deploymentName(), version.buildId()))
            .setDefaultVersioningBehavior(behavior)
            .build());
  }
}
