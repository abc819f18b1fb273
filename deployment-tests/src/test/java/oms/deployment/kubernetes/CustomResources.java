package oms.deployment.kubernetes;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oms.deployment.tool.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of what is no part of Kubernetes, as {@code deployments/kubernetes/schemas} has them.
 */
final class CustomResources {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> SCHEMAS =
      Repository.files("deployments/kubernetes/schemas", ".yaml").stream()
          .map(file -> Manifests.parse(Repository.text(file)).all().getFirst())
          .collect(Collectors.toMap(CustomResources::kind, REGISTRY::getSchema));

  private CustomResources() {}

  private static String kind(JsonNode schema) {
    return schema.at("/properties/kind/const").asString("");
  }

  static boolean isCore(JsonNode manifest) {
    String group = manifest.path("apiVersion").asString("");
    return !group.contains(".") || group.contains(".k8s.io/");
  }

  /** What is wrong with a custom resource; one that is not known is wrong. */
  static List<String> errors(JsonNode manifest) {
    Schema schema = SCHEMAS.get(manifest.path("kind").asString(""));
    return schema == null
        ? List.of("unknown kind " + manifest.path("kind"))
        : schema.validate(manifest).stream().map(Object::toString).toList();
  }

  /** The core objects that controllers would make of the custom ones. */
  static List<ObjectNode> made(Manifests manifests) {
    return Stream.concat(
            manifests.of("WorkerDeployment").map(CustomResources::podTemplate),
            manifests.of("WorkerResourceTemplate").map(CustomResources::autoscaler))
        .toList();
  }

  private static ObjectNode podTemplate(ObjectNode manifest) {
    ObjectNode made = core(manifest, "v1", "PodTemplate");
    made.set("template", manifest.at("/spec/template"));
    return made;
  }

  private static ObjectNode autoscaler(ObjectNode manifest) {
    ObjectNode spec = (ObjectNode) manifest.at("/spec/template/spec").deepCopy();
    spec.putObject("scaleTargetRef").put("kind", "Deployment").put("name", "version");
    ObjectNode made = core(manifest, "autoscaling/v2", "HorizontalPodAutoscaler");
    made.set("spec", spec);
    return made;
  }

  private static ObjectNode core(ObjectNode manifest, String version, String kind) {
    ObjectNode core = manifest.objectNode().put("apiVersion", version).put("kind", kind);
    core.set("metadata", manifest.path("metadata"));
    return core;
  }
}
