package oms.worker.metrics;

import io.micrometer.core.instrument.Meter;

/** How the meters of Temporal's SDK are called; it does not use dots. */
final class Sdk {

  private Sdk() {}

  static boolean isMeterOf(Meter.Id id) {
    return id.getName().startsWith("temporal_");
  }

  static boolean isRequest(Meter.Id id) {
    return id.getName().startsWith("temporal_request")
        || id.getName().startsWith("temporal_long_request");
  }

  static boolean isOfCache(Meter.Id id) {
    return id.getName().startsWith("temporal_sticky_cache");
  }
}
