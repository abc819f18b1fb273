package oms.serverless;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a function behaves. {@link Timing} says what the times have to do with each other.
 *
 * @param idleExit how long there is nothing to do before an invocation ends
 * @param stopTimeout how long tasks get to finish at the end; follows from the longest activity
 *     unless it is set
 * @param hookTimeout how long it may take to flush what was measured
 * @param shutdownBuffer how long before its deadline an invocation begins to end; follows from the
 *     two above unless it is set
 * @param slots how many tasks run at the same time
 * @param pollers how many polls are open
 * @param cache how many workflows are kept in memory to go on without a replay
 * @param profile which tasks are taken
 */
@ConfigurationProperties("oms.serverless")
record FunctionSettings(
    @DefaultValue("5s") Duration idleExit,
    @Nullable Duration stopTimeout,
    @DefaultValue("3s") Duration hookTimeout,
    @Nullable Duration shutdownBuffer,
    @DefaultValue FunctionSlots slots,
    @DefaultValue FunctionPollers pollers,
    @DefaultValue("30") int cache,
    @DefaultValue("shared") Profile profile) {

  FunctionSettings {
    requirePositive("idle-exit", idleExit);
    requirePositive("hook-timeout", hookTimeout);
    requirePositive("cache", cache);
  }

  /** An isolated function runs one task at a time, whatever its slots say. */
  int activitySlots() {
    return profile == Profile.ISOLATED ? 1 : slots.activity();
  }

  /** No task holds more than one connection at a time. */
  int databaseConnections() {
    return activitySlots() + slots.localActivity();
  }

  static void requirePositive(String name, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(name + " is " + number + ", but must be 1 or more");
    }
  }

  private static void requirePositive(String name, Duration time) {
    if (!time.isPositive()) {
      throw new IllegalArgumentException(name + " is " + time + ", but must be above zero");
    }
  }
}
