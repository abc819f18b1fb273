package oms.deployment.observability;

import java.nio.file.Path;
import java.util.stream.Stream;
import oms.deployment.tool.Repository;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of JSON or YAML, read as trees. */
final class Tree {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Tree() {}

  static JsonNode of(Path file) {
    String text = Repository.text(file);
    if (file.toString().endsWith(".json")) {
      return JSON.readTree(text);
    }
    Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    return JSON.valueToTree(yaml);
  }

  /** What all of a folder's files have under a name, in the order of the files. */
  static Stream<JsonNode> under(String name, String folder, String ending) {
    return Repository.files(folder, ending).stream()
        .flatMap(file -> of(file).path(name).values().stream());
  }

  static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
