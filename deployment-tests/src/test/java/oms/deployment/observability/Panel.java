package oms.deployment.observability;

import static oms.deployment.observability.Tree.text;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A panel of a dashboard.
 *
 * @param queries its PromQL, with Grafana's variables in it
 */
record Panel(
    int id,
    String type,
    String title,
    String description,
    String unit,
    Place place,
    List<String> queries) {

  /**
   * Where a panel is, in cells of a grid that is 24 wide.
   *
   * @param w its width
   * @param h its height
   */
  record Place(int x, int y, int w, int h) {

    boolean isOnGrid() {
      return x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= 24;
    }

    boolean covers(Place other) {
      return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
    }
  }

  static Panel of(JsonNode json) {
    JsonNode grid = json.path("gridPos");
    return new Panel(
        json.path("id").asInt(),
        text(json, "type"),
        text(json, "title"),
        text(json, "description"),
        text(json.path("fieldConfig").path("defaults"), "unit"),
        new Place(at(grid, "x"), at(grid, "y"), at(grid, "w"), at(grid, "h")),
        json.path("targets").values().stream().map(target -> text(target, "expr")).toList());
  }

  private static int at(JsonNode grid, String name) {
    return grid.path(name).asInt(-1);
  }

  boolean isRow() {
    return type.equals("row");
  }
}
