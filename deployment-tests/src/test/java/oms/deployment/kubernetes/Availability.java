package oms.deployment.kubernetes;

import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A node that is emptied, a zone that is lost and a new version never take all of a kind. */
final class Availability {

  private Availability() {}

  static void check(Manifests manifests, Violations violations) {
    for (Workload process : manifests.processes()) {
      violations.unless(
          manifests.of("PodDisruptionBudget").anyMatch(budget -> protects(budget, process)),
          process.name(),
          "no PodDisruptionBudget that lets one pod go at a time");
      violations.unless(
          spreadOver(process)
              .containsAll(Set.of("topology.kubernetes.io/zone", "kubernetes.io/hostname")),
          process.name(),
          "is not spread over zones and nodes");
      violations.unless(rollsWithoutLoss(process), process.name(), "rolls with fewer pods");
    }
  }

  private static boolean protects(JsonNode budget, Workload process) {
    JsonNode picked = budget.at("/spec/selector/matchLabels");
    return !picked.isEmpty()
        && process.isPickedBy(picked)
        && budget.at("/spec/maxUnavailable").asInt(0) == 1;
  }

  private static Set<String> spreadOver(Workload process) {
    return process
        .pod()
        .path("topologySpreadConstraints")
        .valueStream()
        .filter(constraint -> process.isPickedBy(constraint.at("/labelSelector/matchLabels")))
        .filter(Availability::isPerComponent)
        .map(constraint -> constraint.path("topologyKey").asString(""))
        .collect(Collectors.toSet());
  }

  private static boolean isPerComponent(JsonNode constraint) {
    return constraint
        .path("matchLabelKeys")
        .valueStream()
        .anyMatch(key -> key.asString("").equals("app.kubernetes.io/component"));
  }

  private static boolean rollsWithoutLoss(Workload process) {
    JsonNode rolling = process.spec().at("/strategy/rollingUpdate");
    return !process.kind().equals("Deployment")
        || (rolling.path("maxUnavailable").asInt(1) == 0 && rolling.path("maxSurge").asInt(0) >= 1);
  }
}
