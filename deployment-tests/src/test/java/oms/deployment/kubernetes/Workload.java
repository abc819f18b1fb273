package oms.deployment.kubernetes;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that runs pods, all of one container.
 *
 * @param manifest that describes it
 */
record Workload(ObjectNode manifest) {

  private static final Set<String> KINDS =
      Set.of("Deployment", "StatefulSet", "WorkerDeployment", "DaemonSet", "Job");
  private static final String COMPONENT = "app.kubernetes.io/component";

  static boolean runsPods(JsonNode manifest) {
    return KINDS.contains(manifest.path("kind").asString(""));
  }

  String name() {
    return Manifests.name(manifest);
  }

  String kind() {
    return manifest.path("kind").asString("");
  }

  String component() {
    return label(COMPONENT);
  }

  /** Of the three: order, billing or shipping; or the console. */
  String service() {
    return component().replaceAll("-(api|worker)$", "");
  }

  String label(String label) {
    return labels().path(label).asString("");
  }

  ObjectNode labels() {
    return (ObjectNode) manifest.at("/spec/template/metadata/labels");
  }

  ObjectNode spec() {
    return (ObjectNode) manifest.path("spec");
  }

  ObjectNode pod() {
    return (ObjectNode) manifest.at("/spec/template/spec");
  }

  ObjectNode container() {
    return (ObjectNode) pod().path("containers").path(0);
  }

  String image() {
    return container().path("image").asString("");
  }

  boolean isOurs() {
    return image().startsWith("oms/");
  }

  /** Whether it is the pages, which have neither workers nor a database. */
  boolean isConsole() {
    return image().startsWith("oms/console:");
  }

  boolean isWorker() {
    return container().path("args").path(0).asString("").equals("worker");
  }

  Stream<JsonNode> variables() {
    return container().path("env").valueStream();
  }

  /** The value of a variable that is set by the manifest itself. */
  Optional<String> variable(String name) {
    return variables()
        .filter(variable -> variable.path("name").asString("").equals(name))
        .map(variable -> variable.path("value").asString(""))
        .findFirst();
  }

  /** The number of a port by its name; 0 if there is none. */
  int port(String name) {
    return container()
        .path("ports")
        .valueStream()
        .filter(port -> port.path("name").asString("").equals(name))
        .mapToInt(port -> port.path("containerPort").asInt(0))
        .findFirst()
        .orElse(0);
  }

  /** Whether labels of a selector pick the pods. Without any they pick all of them. */
  boolean isPickedBy(JsonNode matchLabels) {
    return matchLabels.propertyStream().allMatch(it -> label(it.getKey()).equals(text(it)));
  }

  /** Whether a selector of labels and expressions picks the pods. */
  boolean isSelectedBy(JsonNode selector) {
    return isPickedBy(selector.path("matchLabels"))
        && selector.path("matchExpressions").valueStream().allMatch(this::fits);
  }

  private boolean fits(JsonNode expression) {
    String label = label(expression.path("key").asString(""));
    boolean named =
        expression.path("values").valueStream().anyMatch(it -> it.asString("").equals(label));
    return switch (expression.path("operator").asString("")) {
      case "In" -> named;
      case "NotIn" -> !named;
      default -> throw new AssertionError("What is meant by " + expression + "?");
    };
  }

  private static String text(Map.Entry<String, JsonNode> label) {
    return label.getValue().asString("");
  }
}
