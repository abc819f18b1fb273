package oms.deployment.kubernetes;

import java.util.List;
import java.util.stream.Stream;
import oms.deployment.service.ServiceFacts;
import tools.jackson.databind.JsonNode;

/** Workers scale by what waits and what runs on their own task queue: out fast, in slowly. */
final class Scaling {

  private static final String BUSY = "temporal_worker_task_slots_used";
  private static final int SLOW_SECONDS = 300;

  private Scaling() {}

  static void check(Manifests manifests, Violations violations) {
    List<Autoscaler> autoscalers = Autoscaler.all(manifests);
    for (Workload worker : manifests.workers()) {
      violations.unless(
          autoscalers.isEmpty() || Autoscaler.of(manifests, worker).size() == 1,
          worker.name(),
          "is not scaled by one autoscaler");
    }
    autoscalers.forEach(autoscaler -> check(manifests, autoscaler, violations));
    violations.unless(
        autoscalers.stream().map(Autoscaler::isKeda).distinct().count() <= 1,
        "cluster",
        "KEDA and prometheus-adapter at once");
  }

  private static void check(Manifests manifests, Autoscaler autoscaler, Violations violations) {
    violations.unless(
        autoscaler.behavior().at("/scaleUp/stabilizationWindowSeconds").asInt(-1) == 0
            && autoscaler.behavior().at("/scaleDown/stabilizationWindowSeconds").asInt(0)
                >= SLOW_SECONDS,
        autoscaler.name(),
        "does not scale out fast and in slowly");
    String queue = ServiceFacts.taskQueue(manifests.workload(autoscaler.target()).service());
    if (autoscaler.isKeda()) {
      checkKeda(autoscaler, queue, violations);
    } else {
      checkExternal(autoscaler, queue, violations);
    }
  }

  private static void checkKeda(Autoscaler autoscaler, String queue, Violations violations) {
    JsonNode modifiers = autoscaler.spec().at("/advanced/scalingModifiers");
    violations.unless(
        modifiers.path("formula").asString("").equals("backlog + busy"),
        autoscaler.name(),
        "does not add backlog and busy slots");
    JsonNode backlog = autoscaler.trigger("backlog").path("metadata");
    String query = autoscaler.trigger("busy").path("metadata").path("query").asString("");
    violations.unless(
        backlog.path("taskQueue").asString("").equals(queue)
            && query.contains(BUSY)
            && query.contains("task_queue=\"%s\"".formatted(queue)),
        autoscaler.name(),
        "is not scaled by its own task queue");
    violations.unless(
        autoscaler.spec().at("/fallback/replicas").asInt(0) >= autoscaler.least()
            && modifiers.path("metricType").asString("").equals("AverageValue"),
        autoscaler.name(),
        "has no fallback for when nothing is known");
  }

  private static void checkExternal(Autoscaler autoscaler, String queue, Violations violations) {
    violations.unless(
        autoscaler.external().anyMatch(metric -> metric.path("name").asString("").equals(BUSY)),
        autoscaler.name(),
        "takes busy workers for idle ones");
    violations.unless(
        queues(autoscaler).allMatch(queue::equals),
        autoscaler.name(),
        "is not scaled by its own task queue");
    violations.unless(
        autoscaler.external().allMatch(Scaling::isServed),
        autoscaler.name(),
        "asks for a metric that prometheus-adapter has no rule for");
  }

  private static Stream<String> queues(Autoscaler autoscaler) {
    return autoscaler
        .external()
        .map(metric -> metric.at("/selector/matchLabels/task_queue").asString(""));
  }

  private static boolean isServed(JsonNode metric) {
    return AdapterRules.names().contains(metric.path("name").asString(""));
  }
}
