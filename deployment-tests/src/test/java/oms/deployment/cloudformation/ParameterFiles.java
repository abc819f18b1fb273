package oms.deployment.cloudformation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oms.deployment.tool.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parameters that stacks are deployed with, in the form that AWS's CLI takes: a file a stack.
 *
 * @param folder where they are, with a slash at its end
 */
public record ParameterFiles(String folder) {

  private static final String ENDING = ".json";

  /** The names of the files, without their ending. */
  public List<String> names() {
    return Repository.files(folder, ENDING).stream()
        .map(file -> file.getFileName().toString().replace(ENDING, ""))
        .toList();
  }

  /** What one file gives, in its order. */
  public Map<String, String> read(String name) {
    Map<String, String> given = new LinkedHashMap<>();
    JsonNode file = JsonMapper.shared().readTree(Repository.text(folder + name + ENDING));
    file.valueStream()
        .forEach(
            it ->
                given.put(
                    it.path("ParameterKey").asString(), it.path("ParameterValue").asString()));
    return given;
  }
}
