package oms.deployment.observability;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import oms.deployment.tool.Repository;
import tools.jackson.databind.JsonNode;

/**
 * A dashboard of Grafana.
 *
 * @param file its name
 * @param dataSources the uid of every data source that it mentions, as often as it does
 */
record Dashboard(
    String file, String uid, int schemaVersion, List<Panel> panels, List<String> dataSources) {

  static final String FOLDER = "deployments/grafana/dashboards";

  static List<Dashboard> all() {
    return Repository.files(FOLDER, ".json").stream().map(Dashboard::of).toList();
  }

  private static Dashboard of(Path file) {
    JsonNode json = Tree.of(file);
    return new Dashboard(
        file.getFileName().toString(),
        Tree.text(json, "uid"),
        json.path("schemaVersion").asInt(),
        json.path("panels").values().stream().map(Panel::of).toList(),
        json.findValues("datasource").stream().map(source -> Tree.text(source, "uid")).toList());
  }

  /** The panels that show something. */
  List<Panel> figures() {
    return panels.stream().filter(panel -> !panel.isRow()).toList();
  }

  /** What it asks Prometheus, with values in place of Grafana's variables. */
  Stream<String> queries() {
    return figures().stream()
        .flatMap(panel -> panel.queries().stream())
        .map(query -> query.replace("$__rate_interval", "1m").replaceAll("\\$[a-z_]+", ".*"));
  }

  @Override
  public String toString() {
    return file;
  }
}
