package oms.deployment.kubernetes;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Started, alive and ready are told on the management port. */
final class Probes {

  private static final Map<String, String> PATHS =
      Map.of(
          "startupProbe", "/actuator/health/liveness",
          "livenessProbe", "/actuator/health/liveness",
          "readinessProbe", "/actuator/health/readiness");

  private Probes() {}

  static void check(Manifests manifests, Violations violations) {
    manifests.processes().forEach(process -> check(process, violations));
  }

  private static void check(Workload process, Violations violations) {
    PATHS.forEach(
        (probe, path) -> {
          JsonNode get = process.container().path(probe).path("httpGet");
          violations.unless(
              get.path("path").asString("").equals(path)
                  && get.path("port").asString("").equals("management"),
              process.name(),
              "no " + probe + " of " + path + " on the management port");
        });
    violations.unless(
        process
            .variable("MANAGEMENT_SERVER_PORT")
            .filter(port -> port.equals(String.valueOf(process.port("management"))))
            .isPresent(),
        process.name(),
        "has a management port that it is not told");
    violations.unless(startsWithinDeadline(process), process.name(), "is given up while it starts");
  }

  private static boolean startsWithinDeadline(Workload process) {
    JsonNode probe = process.container().path("startupProbe");
    int longest = probe.path("periodSeconds").asInt(10) * probe.path("failureThreshold").asInt(3);
    return process.spec().path("progressDeadlineSeconds").asInt(600) > longest;
  }
}
