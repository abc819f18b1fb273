package oms.deployment.ecs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stack as it is deployed.
 *
 * @param name without its prefix, as {@code order-worker}
 * @param resources by their logical names
 */
record Stack(String name, JsonNode resources) {

  static Stack of(String name, Map<String, Object> resources) {
    return new Stack(name, JsonMapper.shared().valueToTree(resources));
  }

  boolean isWorker() {
    return name.endsWith("-worker");
  }

  boolean isApi() {
    return name.endsWith("-api");
  }

  /** {@code order}, {@code billing} or {@code shipping}. */
  String service() {
    return name.substring(0, name.indexOf('-'));
  }

  /** The properties of all resources of a type. */
  List<JsonNode> all(String type) {
    return resources.values().stream()
        .filter(it -> it.path("Type").asString().equals(type))
        .map(it -> it.path("Properties"))
        .toList();
  }

  /** The properties of a resource; missing if there is none. */
  JsonNode properties(String logicalName) {
    return resources.path(logicalName).path("Properties");
  }

  /** The properties of the resource that a {@code ${Reference}} names. */
  JsonNode referenced(JsonNode reference) {
    String name = reference.asString("").replaceAll("[${}]|\\..*", "");
    return properties(name);
  }

  JsonNode container() {
    return properties("TaskDefinition").at("/ContainerDefinitions/0");
  }

  JsonNode taskService() {
    return properties("TaskService");
  }

  Optional<String> variable(String name) {
    return Optional.ofNullable(variables().get(name));
  }

  /** What the program is given, of a secret where it is. The first of a name counts. */
  Map<String, String> variables() {
    return Stream.of("Environment", "Secrets")
        .flatMap(it -> container().path(it).valueStream())
        .collect(
            Collectors.toMap(
                it -> it.path("Name").asString(),
                it -> it.path(it.has("Value") ? "Value" : "ValueFrom").asString(),
                (first, _) -> first));
  }

  /** Every statement of the inline policies of a role. */
  List<JsonNode> statements(String role) {
    return properties(role)
        .path("Policies")
        .valueStream()
        .flatMap(it -> it.at("/PolicyDocument/Statement").valueStream())
        .toList();
  }

  /** One string or the strings of a list. */
  static Stream<String> strings(JsonNode node) {
    return node.isArray()
        ? node.valueStream().map(JsonNode::asString)
        : Stream.of(node).filter(JsonNode::isString).map(JsonNode::asString);
  }
}
