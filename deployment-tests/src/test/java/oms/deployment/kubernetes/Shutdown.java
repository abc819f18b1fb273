package oms.deployment.kubernetes;

import java.time.Duration;
import oms.deployment.service.ServiceFacts;
import org.springframework.boot.convert.DurationStyle;

/** A process has drained before it is killed. */
final class Shutdown {

  /** What is left to do after a drain. */
  private static final Duration AFTER_DRAIN = Duration.ofSeconds(10);

  private static final Duration DRAIN = DurationStyle.detectAndParse(ServiceFacts.drainTimeout());

  private Shutdown() {}

  static void check(Manifests manifests, Violations violations) {
    for (Workload process : manifests.processes()) {
      Duration needed = delay(process).plus(drain(process)).plus(AFTER_DRAIN);
      violations.unless(
          grace(process).compareTo(needed) >= 0, process.name(), "is killed while it drains");
      violations.unless(
          process.isWorker() || delay(process).isPositive(),
          process.name(),
          "stops while requests still arrive");
      violations.unless(
          !process.isWorker() || process.variable("OMS_WORKER_DRAIN_TIMEOUT").isPresent(),
          process.name(),
          "says no drain time-out");
    }
  }

  private static Duration grace(Workload process) {
    return Duration.ofSeconds(process.pod().path("terminationGracePeriodSeconds").asInt(30));
  }

  private static Duration delay(Workload process) {
    return Duration.ofSeconds(process.container().at("/lifecycle/preStop/sleep/seconds").asInt(0));
  }

  private static Duration drain(Workload process) {
    return process
        .variable("OMS_WORKER_DRAIN_TIMEOUT")
        .map(DurationStyle::detectAndParse)
        .orElse(DRAIN);
  }
}
