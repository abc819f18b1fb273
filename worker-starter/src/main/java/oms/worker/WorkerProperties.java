package oms.worker;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How a service's process behaves.
 *
 * <p>What Temporal's starter has properties for is set by those: how many workflows are kept in
 * memory to go on without a replay is {@code spring.temporal.workflow-cache.max-instances} (600 by
 * default), and on how many threads is {@code spring.temporal.workflow-cache.max-threads} (600),
 * which counts only if {@code spring.temporal.workflow-cache.using-virtual-workflow-threads} is
 * {@code false}; here it is {@code true}.
 *
 * @param drainTimeout how long running tasks and requests get to finish when the process is asked
 *     to end, counted from the signal; keep it below the grace period of the platform, by 10 s for
 *     what is left to do after it
 * @param drainDelay how much of that time passes before HTTP takes no more requests, so that load
 *     balancers notice first; 0 where there are none
 * @param maxBodySize how large a request body may be
 * @param deploymentName the Worker Deployment that the process is of; the service's name if there
 *     is a build only
 * @param buildId the build that the process is, which turns Worker Versioning on
 * @param versioningBehavior what becomes of running workflows when a new build comes. It is the
 *     worker's and not an annotation of the workflow, because the SDK tells the server of the
 *     annotation even if the worker has no version, and then the server refuses all its tasks
 * @param pollers how workers ask for tasks
 * @param slots how many tasks run at the same time
 */
@ConfigurationProperties("oms.worker")
public record WorkerProperties(
    @DefaultValue("25s") Duration drainTimeout,
    @DefaultValue("0s") Duration drainDelay,
    @DefaultValue("1MB") DataSize maxBodySize,
    @Nullable String deploymentName,
    @Nullable String buildId,
    @DefaultValue("pinned") Versioning versioningBehavior,
    @DefaultValue Pollers pollers,
    @DefaultValue Slots slots) {

  /** Refuses a delay that leaves no time to finish anything. */
  public WorkerProperties {
    if (drainDelay.isNegative() || drainDelay.compareTo(drainTimeout) > 0) {
      throw new IllegalArgumentException(
          "'oms.worker.drain-delay' must lie within 'oms.worker.drain-timeout'");
    }
  }
}
