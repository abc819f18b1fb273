package oms.lambda.scaling;

import java.time.Duration;

/**
 * How eagerly functions are invoked.
 *
 * @param pollInterval between two looks at a queue; the real controller is told by the server at
 *     once and looks only every minute
 * @param cooloff the least time between two invocations for one version
 */
public record ScalerOptions(Duration pollInterval, Duration cooloff) {

  /** A look a second, and 100 ms between two invocations as Temporal has it. */
  public static ScalerOptions defaults() {
    return new ScalerOptions(Duration.ofSeconds(1), Duration.ofMillis(100));
  }

  /** Waits longer, or less long, between two invocations. */
  public ScalerOptions withCooloff(Duration time) {
    return new ScalerOptions(pollInterval, time);
  }
}
