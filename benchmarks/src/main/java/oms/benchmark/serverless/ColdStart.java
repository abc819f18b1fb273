package oms.benchmark.serverless;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import oms.benchmark.report.Median;
import oms.lambda.Report;

/**
 * Invocations of a function that finds nothing to do and ends after its idle time.
 *
 * @param name how it was started
 * @param cold invocations whose sandbox was started for them
 * @param warm the ones after them
 * @param idle how long it waits for work before it ends
 */
record ColdStart(String name, List<Report> cold, List<Report> warm, Duration idle) {

  /** Keeps its own copies. */
  ColdStart {
    cold = List.copyOf(cold);
    warm = List.copyOf(warm);
  }

  /** From the start of the sandbox until the handler is made, in milliseconds. */
  double initMillis() {
    return Median.of(
        cold.stream().map(it -> Objects.requireNonNull(it.initDuration()).toMillis()).toList());
  }

  /** What an invocation takes beside waiting for work: connecting, wiring, stopping. */
  double coldHandlerMillis() {
    return besideWaiting(cold);
  }

  /** The same in a sandbox that is warm. */
  double warmHandlerMillis() {
    return besideWaiting(warm);
  }

  double usedMegabytes() {
    return Median.of(cold.stream().map(Report::usedMegabytes).toList());
  }

  private double besideWaiting(List<Report> reports) {
    return Median.of(reports.stream().map(it -> it.duration().minus(idle).toMillis()).toList());
  }
}
