package oms.worker.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Gives the timers of Temporal's SDK and ours the same few buckets, from 5 ms to 10 minutes.
 *
 * <p>Left alone, the SDK's timers publish some 70 buckets each, of which the last ends at 30 s:
 * what waits longer looks as if it had waited 30 s.
 */
public final class Buckets implements MeterFilter {

  private static final double[] SECONDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600
  };

  private static final double[] NANOS =
      DoubleStream.of(SECONDS).map(seconds -> Math.rint(seconds * 1e9)).toArray();

  /** Their mean and maximum are enough: a workflow lives for days, and a replay is rare. */
  private static final Set<String> WITHOUT =
      Set.of("temporal_workflow_endtoend_latency", "temporal_workflow_task_replay_latency");

  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    boolean ours = Sdk.isMeterOf(id) || id.getName().startsWith("oms.");
    return ours && id.getType() == Meter.Type.TIMER ? limited(id).merge(config) : config;
  }

  private static DistributionStatisticConfig limited(Meter.Id id) {
    return DistributionStatisticConfig.builder()
        .percentilesHistogram(false)
        .serviceLevelObjectives(WITHOUT.contains(id.getName()) ? new double[0] : NANOS)
        .minimumExpectedValue(NANOS[0])
        .maximumExpectedValue(NANOS[NANOS.length - 1])
        .build();
  }
}
