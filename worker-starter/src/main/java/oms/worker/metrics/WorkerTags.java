package oms.worker.metrics;

import io.micrometer.core.instrument.Tags;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * The tags that every series of a process has: its service, its Temporal namespace and the version
 * of its workers.
 */
public final class WorkerTags {

  private static final String UNVERSIONED = "unversioned";

  private WorkerTags() {}

  /**
   * Reads the tags. A version without a deployment name belongs to the deployment that is called
   * like the service; a slash in the name, which Kubernetes' controller puts between a namespace
   * and a name, becomes an underscore.
   */
  public static Tags of(Environment environment) {
    String service = environment.getProperty("spring.application.name", "unknown");
    Optional<String> build = value(environment, "oms.worker.build-id");
    String deployment =
        build
            .map(_ -> value(environment, "oms.worker.deployment-name").orElse(service))
            .orElse(UNVERSIONED);
    return Tags.of(
        "service",
        service,
        "temporal_namespace",
        environment.getProperty("spring.temporal.namespace", "default"),
        "temporal_worker_deployment_name",
        deployment.replace('/', '_'),
        "temporal_worker_build_id",
        build.orElse(UNVERSIONED));
  }

  private static Optional<String> value(Environment environment, String key) {
    return Optional.ofNullable(environment.getProperty(key)).filter(it -> !it.isBlank());
  }
}
