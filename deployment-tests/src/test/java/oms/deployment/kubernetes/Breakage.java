package oms.deployment.kubernetes;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A way to break a rendering.
 *
 * @param what is broken
 * @param overlay that is broken
 * @param policy that has to find it out
 * @param breaks the objects
 * @param violation the sentence that has to be said
 */
record Breakage(
    String what, Overlay overlay, Policy policy, Consumer<Manifests> breaks, String violation) {

  static Breakage of(
      String what, Overlay overlay, Policy policy, Consumer<Manifests> breaks, String violation) {
    return new Breakage(what, overlay, policy, breaks, violation);
  }

  /** What the policy says of a broken copy. */
  List<String> violations() {
    Manifests copy = overlay.render();
    breaks.accept(copy);
    return policy.violations(copy);
  }

  @Override
  public String toString() {
    return what;
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
