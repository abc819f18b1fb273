package oms.system.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that the project's dashboards and rules ask. */
public final class Queries {

  private static final Path DEPLOYMENTS =
      Path.of(System.getProperty("oms.repository", ".."), "deployments");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern CHOICE = Pattern.compile("label_values\\((.+), *(\\w+)\\)");

  private Queries() {}

  /** The queries of every panel, every variable and every rule. */
  public static List<Query> all() {
    Stream<Query> dashboards =
        files(DEPLOYMENTS.resolve("grafana/dashboards"), ".json").flatMap(Queries::ofDashboard);
    return Stream.concat(dashboards, rules().flatMap(Queries::ofRule)).toList();
  }

  /** The files with rules. */
  public static List<Path> ruleFiles() {
    return files(DEPLOYMENTS.resolve("prometheus/rules"), ".yml").toList();
  }

  static Stream<JsonNode> rules() {
    return ruleFiles().stream()
        .flatMap(file -> yaml(file).path("groups").values().stream())
        .flatMap(group -> group.path("rules").values().stream());
  }

  /** The series that need not be there while nothing fails, and those recorded of nothing else. */
  static Set<String> silentWhenHealthy() {
    Set<String> counted = SdkNames.countedWhenItHappens();
    Stream<String> recorded =
        rules()
            .filter(rule -> rule.has("record"))
            .filter(rule -> counted.containsAll(PromQl.of(text(rule, "expr")).metrics()))
            .map(rule -> text(rule, "record"));
    return Stream.concat(counted.stream(), recorded).collect(Collectors.toSet());
  }

  private static Stream<Query> ofDashboard(Path file) {
    JsonNode json = JSON.readTree(text(file));
    String name = file.getFileName().toString();
    Stream<Query> choices =
        json.path("templating").path("list").values().stream().map(it -> ofVariable(name, it));
    Stream<Query> panels =
        json.path("panels").values().stream().flatMap(panel -> ofPanel(name, panel));
    return Stream.concat(choices, panels);
  }

  private static Stream<Query> ofPanel(String dashboard, JsonNode panel) {
    String origin = dashboard + ", '" + text(panel, "title") + "'";
    return panel.path("targets").values().stream()
        .map(it -> Query.ofGrafana(origin, Query.Kind.PANEL, text(it, "expr")));
  }

  /** Grafana's function for the values of a label is no PromQL; a count by the label is. */
  private static Query ofVariable(String dashboard, JsonNode variable) {
    String asked = text(variable.path("query"), "query");
    Matcher choice = CHOICE.matcher(asked);
    if (!choice.matches()) {
      throw new IllegalArgumentException(dashboard + " asks for something else: " + asked);
    }
    String count = "count by (%s) (%s)".formatted(choice.group(2), choice.group(1));
    String origin = dashboard + ", variable '" + text(variable, "name") + "'";
    return Query.ofGrafana(origin, Query.Kind.CHOICE, count);
  }

  private static Stream<Query> ofRule(JsonNode rule) {
    boolean alerts = rule.has("alert");
    String name = text(rule, alerts ? "alert" : "record");
    Query.Kind kind = alerts ? Query.Kind.ALERT : Query.Kind.RECORDING;
    return Stream.of(new Query("rule " + name, kind, text(rule, "expr")));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString();
  }

  private static JsonNode yaml(Path file) {
    Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file));
    return JSON.valueToTree(yaml);
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
