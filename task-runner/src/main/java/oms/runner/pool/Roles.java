package oms.runner.pool;

import org.jspecify.annotations.Nullable;

/**
 * The roles of a pool's tasks, by their ARNs.
 *
 * @param execution ECS's own: pulls the image, reads the secrets, writes the log
 * @param task the program's own
 */
public record Roles(@Nullable String execution, @Nullable String task) {}
