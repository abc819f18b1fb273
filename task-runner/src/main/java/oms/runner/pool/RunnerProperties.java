package oms.runner.pool;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are run.
 *
 * @param pools where they run, by name; a job of a pool that is not here runs as a child process
 * @param lookEvery how often a worker looks after a task, and tells Temporal that it does
 * @param slots how many jobs a worker waits for at a time
 * @param stoppedTasksQueue URL of the SQS queue that EventBridge tells of stopped tasks; {@code
 *     null} if there is none, and workers only look
 */
@ConfigurationProperties("oms.runner")
public record RunnerProperties(
    @DefaultValue Map<String, Pool> pools,
    @DefaultValue("10s") Duration lookEvery,
    @DefaultValue("20") int slots,
    @Nullable String stoppedTasksQueue) {

  /** Refuses pools that cannot be used. */
  public RunnerProperties {
    pools = Map.copyOf(pools);
    pools.forEach((name, pool) -> pool.checked(name));
  }

  /** A pool by its name. */
  public Pool pool(String name) {
    return pools.getOrDefault(name, Pool.LOCAL);
  }

  /** Whether any pool is on ECS. */
  public boolean usesEcs() {
    return pools.values().stream().anyMatch(it -> it.launcher() == Pool.Kind.ECS);
  }
}
