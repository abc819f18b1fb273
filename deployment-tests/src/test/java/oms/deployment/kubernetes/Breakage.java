package oms.deployment.kubernetes;

import java.util.function.Consumer;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.node.ObjectNode;

/** Ways to break a rendering. */
final class Breakage {

  private Breakage() {}

  /** What is broken, in which overlay, and the sentence that must be said about it. */
  static Arguments of(
      String what, Overlay overlay, Policy policy, Consumer<Manifests> breaks, String violation) {
    return Arguments.of(what, overlay, policy, breaks, violation);
  }

  static Consumer<Manifests> without(String kind, String name) {
    return manifests -> manifests.remove(kind, name);
  }

  static Consumer<Manifests> spec(String workload, Consumer<ObjectNode> breaks) {
    return manifests -> breaks.accept(manifests.workload(workload).spec());
  }

  static Consumer<Manifests> pod(String workload, Consumer<ObjectNode> breaks) {
    return manifests -> breaks.accept(manifests.workload(workload).pod());
  }

  static Consumer<Manifests> container(String workload, Consumer<ObjectNode> breaks) {
    return manifests -> breaks.accept(manifests.workload(workload).container());
  }

  static Consumer<Manifests> variable(String workload, String name, String value) {
    return manifests ->
        manifests
            .workload(workload)
            .variables()
            .map(ObjectNode.class::cast)
            .filter(variable -> variable.path("name").asString("").equals(name))
            .forEach(variable -> set(variable, value));
  }

  private static void set(ObjectNode variable, String value) {
    variable.remove("valueFrom");
    variable.put("value", value);
  }

  static Consumer<Manifests> at(
      String kind, String name, String pointer, Consumer<ObjectNode> breaks) {
    return manifests -> breaks.accept((ObjectNode) manifests.one(kind, name).at(pointer));
  }

  static Consumer<ObjectNode> put(String field, String value) {
    return node -> node.put(field, value);
  }

  static Consumer<ObjectNode> put(String field, int value) {
    return node -> node.put(field, value);
  }

  static Consumer<ObjectNode> put(String field, boolean value) {
    return node -> node.put(field, value);
  }

  static Consumer<ObjectNode> drop(String field) {
    return node -> node.remove(field);
  }
}
