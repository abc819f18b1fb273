package oms.runner.job;

import java.util.List;

/**
 * A job to be run as a task of its own. A job may be run more than once - a task may be lost, or
 * taken back by Spot - so that it must bear it.
 *
 * @param pool where it runs: one of {@code oms.runner.pools}
 * @param command the words that its program is given, as {@code settle --day=2026-11-20}
 * @param overrides what this run wants otherwise than its pool
 */
public record Job(String pool, List<String> command, Overrides overrides) {

  /** A job as its pool says. */
  public static Job of(String pool, String... command) {
    return new Job(pool, List.of(command), Overrides.NONE);
  }

  /** The same with overrides. */
  public Job with(Overrides overrides) {
    return new Job(pool, command, overrides);
  }
}
