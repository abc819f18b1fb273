package oms.deployment.lambda;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stack as it is deployed.
 *
 * @param function that it is about, as {@code billing}
 * @param template that it is of, as {@code version}
 * @param resources by their logical names
 */
record Stack(String function, String template, JsonNode resources) {

  static Stack of(String function, String template, Map<String, Object> resources) {
    return new Stack(function, template, JsonMapper.shared().valueToTree(resources));
  }

  /** The properties of a resource; missing if there is none. */
  JsonNode properties(String logicalName) {
    return resources.path(logicalName).path("Properties");
  }

  /** Every statement of the inline policies of a role. */
  List<JsonNode> statements(String role) {
    return properties(role)
        .path("Policies")
        .valueStream()
        .flatMap(it -> it.at("/PolicyDocument/Statement").valueStream())
        .toList();
  }

  /** The statements of an effect, {@code Allow} or {@code Deny}. */
  Stream<JsonNode> statements(String role, String effect) {
    return statements(role).stream().filter(it -> it.path("Effect").asString().equals(effect));
  }

  /** What the function is told. */
  Map<String, JsonNode> variables() {
    return properties("Function")
        .at("/Environment/Variables")
        .propertyStream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** One string or the strings of a list. */
  static List<String> strings(JsonNode node) {
    return node.isArray()
        ? node.valueStream().map(JsonNode::asString).toList()
        : List.of(node.asString(""));
  }
}
