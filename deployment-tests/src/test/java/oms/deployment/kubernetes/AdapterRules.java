package oms.deployment.kubernetes;

import java.util.List;
import oms.deployment.tool.Repository;
import tools.jackson.databind.JsonNode;

/** The metrics that prometheus-adapter is told to serve. */
final class AdapterRules {

  private static final String FILE = "deployments/kubernetes/overlays/hpa/prometheus-adapter.yaml";

  private AdapterRules() {}

  static List<JsonNode> all() {
    return Manifests.parse(Repository.text(FILE))
        .all()
        .getFirst()
        .at("/rules/external")
        .valueStream()
        .toList();
  }

  static List<String> names() {
    return all().stream().map(rule -> rule.at("/name/as").asString("")).toList();
  }
}
