package oms.deployment.kubernetes;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Workers that the Worker Controller versions: all of them, step by step, behind a gate. */
final class Versions {

  private Versions() {}

  static void check(Manifests manifests, Violations violations) {
    if (manifests.of("WorkerDeployment").findAny().isEmpty()) {
      return;
    }
    for (Workload worker : manifests.workers()) {
      violations.unless(
          worker.kind().equals("WorkerDeployment"), worker.name(), "is left unversioned");
      violations.unless(
          worker.variables().noneMatch(it -> it.path("name").asString("").startsWith("TEMPORAL_")),
          worker.name(),
          "says itself what the controller says");
      check(manifests, worker, violations);
    }
  }

  private static void check(Manifests manifests, Workload worker, Violations violations) {
    JsonNode spec = worker.spec();
    String connection = spec.at("/workerOptions/connectionRef/name").asString("");
    violations.unless(
        manifests.of("Connection").anyMatch(it -> Manifests.name(it).equals(connection)),
        worker.name(),
        "has no Connection");
    List<Integer> steps =
        spec.at("/rollout/steps")
            .valueStream()
            .map(step -> step.path("rampPercentage").asInt(0))
            .toList();
    violations.unless(
        spec.at("/rollout/strategy").asString("").equals("Progressive")
            && steps.size() > 1
            && steps.equals(steps.stream().sorted().toList()),
        worker.name(),
        "is not rolled out step by step");
    violations.unless(
        spec.at("/sunset/scaledownDelay").isString() && spec.at("/sunset/deleteDelay").isString(),
        worker.name(),
        "keeps old versions for the controller's default time");
    violations.unless(isGated(spec), worker.name(), "takes traffic before a gate let it");
  }

  private static boolean isGated(JsonNode spec) {
    JsonNode gate = spec.at("/rollout/gate");
    return gate.path("workflowType").asString("").equals("RolloutGate")
        && gate.at("/input/orders").asInt(0) > 0;
  }
}
