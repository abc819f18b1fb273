package oms.deployment.kubernetes;

import tools.jackson.databind.JsonNode;

/** Every process is scraped, workers too. */
final class Monitoring {

  private Monitoring() {}

  static void check(Manifests manifests, Violations violations) {
    for (Workload process : manifests.processes()) {
      violations.unless(
          manifests.of("PodMonitor").anyMatch(monitor -> scrapes(monitor, process)),
          process.name(),
          "is not scraped");
    }
  }

  private static boolean scrapes(JsonNode monitor, Workload process) {
    JsonNode endpoint = monitor.at("/spec/podMetricsEndpoints/0");
    return process.isPickedBy(monitor.at("/spec/selector/matchLabels"))
        && process.port(endpoint.path("port").asString("")) > 0
        && endpoint.path("path").asString("").equals("/actuator/prometheus");
  }
}
