package oms.deployment.kubernetes;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Who is who: the labels that dashboards, selectors and policies go by. */
final class Labels {

  private Labels() {}

  static void check(Manifests manifests, Violations violations) {
    manifests.processes().forEach(process -> check(process, violations));
  }

  private static String role(Workload process) {
    if (process.isConsole()) {
      return "";
    }
    return process.isWorker() ? "-worker" : "-api";
  }

  private static void check(Workload process, Violations violations) {
    String component = process.service() + role(process);
    Map<String, String> expected =
        Map.of(
            "app.kubernetes.io/name",
            "oms-" + process.service(),
            "app.kubernetes.io/component",
            component,
            "app.kubernetes.io/part-of",
            "oms");
    JsonNode own = process.manifest().at("/metadata/labels");
    expected.forEach(
        (label, value) ->
            violations.unless(
                Stream.of(own, process.labels())
                    .allMatch(labels -> labels.path(label).asString("").equals(value)),
                process.name(),
                "is not labelled " + label + "=" + value));
    violations.unless(
        process.name().equals("oms-" + component), process.name(), "is not named by its component");
  }
}
