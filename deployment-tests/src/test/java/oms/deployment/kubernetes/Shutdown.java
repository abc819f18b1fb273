package oms.deployment.kubernetes;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/** Each step of a shutdown ends before the one around it does. */
final class Shutdown {

  /** As the shared defaults have it. */
  private static final Duration PHASE =
      DurationStyle.detectAndParse(
          ServiceFacts.sharedDefaults()
              .at("/spring/lifecycle/timeout-per-shutdown-phase")
              .asString());

  private Shutdown() {}

  static void check(Manifests manifests, Violations violations) {
    for (Workload process : manifests.processes()) {
      Duration grace =
          Duration.ofSeconds(process.pod().path("terminationGracePeriodSeconds").asInt(30));
      Duration phase = duration(process, "SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", PHASE);
      violations.unless(
          grace.compareTo(delay(process).plus(phase)) > 0,
          process.name(),
          "is killed before its shutdown phase is over");
      if (process.isWorker()) {
        Duration drain = duration(process, "OMS_WORKER_DRAIN_TIMEOUT", Duration.ZERO);
        violations.unless(drain.isPositive(), process.name(), "says no drain time-out");
        violations.unless(
            phase.compareTo(drain) > 0,
            process.name(),
            "ends its shutdown phase before it drained");
      } else {
        violations.unless(
            delay(process).isPositive(), process.name(), "stops while requests still arrive");
      }
    }
  }

  private static Duration delay(Workload process) {
    return Duration.ofSeconds(process.container().at("/lifecycle/preStop/sleep/seconds").asInt(0));
  }

  private static Duration duration(Workload process, String variable, Duration otherwise) {
    return process.variable(variable).map(DurationStyle::detectAndParse).orElse(otherwise);
  }
}
