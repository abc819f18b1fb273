package oms.deployment.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The objects of one rendering.
 *
 * @param all of them, in order; may be changed
 */
record Manifests(List<ObjectNode> all) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Manifests parse(String yaml) {
    Iterable<Object> documents = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml);
    List<ObjectNode> objects =
        StreamSupport.stream(documents.spliterator(), false)
            .map(document -> JSON.<ObjectNode>valueToTree(document))
            .toList();
    return new Manifests(new ArrayList<>(objects));
  }

  /** The objects as JSON, which is YAML. */
  static String text(List<? extends JsonNode> objects) {
    return String.join("\n---\n", objects.stream().map(JSON::writeValueAsString).toList());
  }

  static String name(JsonNode manifest) {
    return manifest.at("/metadata/name").asString("");
  }

  Stream<ObjectNode> of(String kind) {
    return all.stream().filter(manifest -> manifest.path("kind").asString("").equals(kind));
  }

  ObjectNode one(String kind, String name) {
    return of(kind)
        .filter(manifest -> name(manifest).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + kind + " " + name));
  }

  void remove(String kind, String name) {
    all.remove(one(kind, name));
  }

  /** What runs pods, of ours and of others. */
  List<Workload> workloads() {
    return all.stream().filter(Workload::runsPods).map(Workload::new).toList();
  }

  /** What runs our images. */
  List<Workload> processes() {
    return workloads().stream().filter(Workload::isOurs).toList();
  }

  List<Workload> workers() {
    return processes().stream().filter(Workload::isWorker).toList();
  }

  /** What answers HTTP: the APIs and the console. */
  List<Workload> servers() {
    return processes().stream().filter(Predicate.not(Workload::isWorker)).toList();
  }

  List<Workload> apis() {
    return servers().stream().filter(Predicate.not(Workload::isConsole)).toList();
  }

  Workload console() {
    return processes().stream().filter(Workload::isConsole).findFirst().orElseThrow();
  }

  /** Every workload of ours by its name, with its manifest to be changed. */
  Workload workload(String name) {
    return workloads().stream()
        .filter(workload -> workload.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No workload " + name));
  }
}
