package oms.deployment.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * APIs and the console have a Service on their port; workers have none and open no port but the
 * management one. Who calls an API is told where it is. Names that stand for all processes of a
 * service are the console's, and lead to the management ports.
 */
final class Reachability {

  private static final Map<String, String> API_OF =
      Map.of(
          "ORDER_API_URL", "oms-order-api",
          "BILLING_API_URL", "oms-billing-api",
          "SHIPMENT_API_URL", "oms-shipping-api");

  private static final Map<String, String> SERVICE_OF =
      Map.of(
          "OMS_CONSOLE_PROCESSES_ORDERS", "order",
          "OMS_CONSOLE_PROCESSES_BILLING", "billing",
          "OMS_CONSOLE_PROCESSES_SHIPMENTS", "shipping");

  private Reachability() {}

  static void check(Manifests manifests, Violations violations) {
    manifests.servers().forEach(api -> checkApi(manifests, api, violations));
    for (Workload worker : manifests.workers()) {
      violations.unless(services(manifests, worker).isEmpty(), worker.name(), "has a Service");
      violations.unless(
          worker.container().path("ports").size() == 1, worker.name(), "opens a port of its own");
    }
    API_OF.forEach((variable, api) -> checkAddress(manifests, variable, api, violations));
    violations.unless(
        API_OF.keySet().stream().allMatch(it -> manifests.console().variable(it).isPresent()),
        manifests.console().name(),
        "is not told where all APIs are");
    SERVICE_OF.forEach((variable, service) -> checkAll(manifests, variable, service, violations));
  }

  private static void checkAll(
      Manifests manifests, String variable, String service, Violations violations) {
    String url = manifests.console().variable(variable).orElse("");
    manifests.processes().stream()
        .filter(process -> process.service().equals(service))
        .forEach(
            process ->
                violations.unless(
                    isServed(headless(manifests, process), url),
                    variable,
                    "does not stand for " + process.name()));
  }

  private static void checkAddress(
      Manifests manifests, String variable, String api, Violations violations) {
    manifests.servers().stream()
        .flatMap(process -> process.variable(variable).stream())
        .forEach(
            url ->
                violations.unless(
                    isServed(manifests, url, api), variable, "leads to no Service: " + url));
  }

  private static void checkApi(Manifests manifests, Workload api, Violations violations) {
    List<JsonNode> ports =
        services(manifests, api).stream()
            .flatMap(service -> service.at("/spec/ports").valueStream())
            .toList();
    violations.unless(
        ports.size() == 1
            && ports.getFirst().path("port").asInt(0) == api.port("http")
            && ports.getFirst().path("targetPort").asString("").equals("http"),
        api.name(),
        "no Service on its port alone");
  }

  private static List<? extends JsonNode> services(Manifests manifests, Workload process) {
    return picking(manifests, process).filter(service -> !isHeadless(service)).toList();
  }

  private static List<? extends JsonNode> headless(Manifests manifests, Workload process) {
    return picking(manifests, process).filter(Reachability::isHeadless).toList();
  }

  private static Stream<? extends JsonNode> picking(Manifests manifests, Workload process) {
    return manifests
        .of("Service")
        .filter(service -> process.isPickedBy(service.at("/spec/selector")));
  }

  private static boolean isHeadless(JsonNode service) {
    return service.at("/spec/clusterIP").asString("").equals("None");
  }

  private static boolean isServed(Manifests manifests, String url, String api) {
    return isServed(services(manifests, manifests.workload(api)), url);
  }

  private static boolean isServed(List<? extends JsonNode> services, String url) {
    return services.stream()
        .anyMatch(
            service ->
                url.equals(
                    "http://%s:%d"
                        .formatted(
                            Manifests.name(service), service.at("/spec/ports/0/port").asInt(0))));
  }
}
