package oms.runner.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one run wants otherwise than its pool; {@code null} is as the pool says. A child process
 * takes {@code env} only.
 *
 * @param cpu CPU units, 1024 of them a vCPU
 * @param memory MiB
 * @param image the container's image
 * @param env variables, over those of the pool; they are kept in Temporal and shown by AWS, so no
 *     secrets
 */
public record Overrides(
    @Nullable Integer cpu,
    @Nullable Integer memory,
    @Nullable String image,
    Map<String, String> env) {

  /** As the pool says. */
  public static final Overrides NONE = new Overrides(null, null, null, Map.of());
}
