package oms.deployment.kubernetes;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What says how many pods there are: a ScaledObject, a HorizontalPodAutoscaler, or one that the
 * Worker Controller makes for each version.
 *
 * @param manifest the object
 * @param spec how it scales
 * @param target the name of what it scales
 */
record Autoscaler(ObjectNode manifest, ObjectNode spec, String target) {

  static List<Autoscaler> all(Manifests manifests) {
    return Stream.of(
            manifests.of("ScaledObject").map(Autoscaler::direct),
            manifests.of("HorizontalPodAutoscaler").map(Autoscaler::direct),
            manifests.of("WorkerResourceTemplate").map(Autoscaler::perVersion))
        .flatMap(all -> all)
        .toList();
  }

  static List<Autoscaler> of(Manifests manifests, Workload process) {
    return all(manifests).stream()
        .filter(autoscaler -> autoscaler.target.equals(process.name()))
        .toList();
  }

  private static Autoscaler direct(ObjectNode manifest) {
    return new Autoscaler(
        manifest,
        (ObjectNode) manifest.path("spec"),
        manifest.at("/spec/scaleTargetRef/name").asString(""));
  }

  private static Autoscaler perVersion(ObjectNode manifest) {
    return new Autoscaler(
        manifest,
        (ObjectNode) manifest.at("/spec/template/spec"),
        manifest.at("/spec/workerDeploymentRef/name").asString(""));
  }

  String name() {
    return Manifests.name(manifest);
  }

  boolean isKeda() {
    return manifest.path("kind").asString("").equals("ScaledObject");
  }

  int least() {
    return spec.path(isKeda() ? "minReplicaCount" : "minReplicas").asInt(0);
  }

  int most() {
    return spec.path(isKeda() ? "maxReplicaCount" : "maxReplicas").asInt(0);
  }

  JsonNode behavior() {
    return isKeda()
        ? spec.at("/advanced/horizontalPodAutoscalerConfig/behavior")
        : spec.path("behavior");
  }

  /** The metrics by name and labels that a HorizontalPodAutoscaler asks for. */
  Stream<JsonNode> external() {
    return spec.path("metrics").valueStream().map(metric -> metric.at("/external/metric"));
  }

  /** The trigger of a ScaledObject by its name. */
  JsonNode trigger(String name) {
    return spec.path("triggers")
        .valueStream()
        .filter(trigger -> trigger.path("name").asString("").equals(name))
        .findFirst()
        .orElseGet(spec::objectNode);
  }
}
