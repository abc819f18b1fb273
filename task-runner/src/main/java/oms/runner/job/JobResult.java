package oms.runner.job;

/**
 * A job that was done.
 *
 * @param task the task that did it: its ARN on ECS, {@code pid:<number>} for a child process
 */
public record JobResult(String task) {}
