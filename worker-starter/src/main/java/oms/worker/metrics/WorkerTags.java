package oms.worker.metrics;

import io.micrometer.core.instrument.Tags;
import java.util.Optional;
import oms.worker.versioning.WorkerVersion;
import org.springframework.core.env.Environment;

/**
 * The tags that every series of a process has: its service, its Temporal namespace and the version
 * of its workers.
 */
public final class WorkerTags {

  private static final String UNVERSIONED = "unversioned";

  private WorkerTags() {}

  /**
   * Reads the tags. A slash in the deployment's name, which Kubernetes' controller puts between a
   * namespace and a name, becomes an underscore.
   *
   * @throws oms.worker.versioning.UnusableVersionException if the version cannot be taken
   */
  public static Tags of(Environment environment) {
    String service = environment.getProperty("spring.application.name", "unknown");
    Optional<WorkerVersion> version =
        WorkerVersion.of(
            environment.getProperty("oms.worker.deployment-name"),
            environment.getProperty("oms.worker.build-id"),
            service);
    return Tags.of(
        "service",
        service,
        "temporal_namespace",
        environment.getProperty("spring.temporal.namespace", "default"),
        "temporal_worker_deployment_name",
        version.map(it -> it.deploymentName().replace('/', '_')).orElse(UNVERSIONED),
        "temporal_worker_build_id",
        version.map(WorkerVersion::buildId).orElse(UNVERSIONED));
  }
}
