package oms.deployment.kubernetes;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** APIs have a Service on their port; workers have none and open no port but the management one. */
final class Reachability {

  private Reachability() {}

  static void check(Manifests manifests, Violations violations) {
    manifests.apis().forEach(api -> checkApi(manifests, api, violations));
    for (Workload worker : manifests.workers()) {
      violations.unless(services(manifests, worker).isEmpty(), worker.name(), "has a Service");
      violations.unless(
          worker.container().path("ports").size() == 1, worker.name(), "opens a port of its own");
    }
    for (String url : shippingUrls(manifests)) {
      violations.unless(
          isServed(manifests, url), "SHIPMENT_API_URL", "leads to no Service: " + url);
    }
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
    return manifests
        .of("Service")
        .filter(service -> process.isPickedBy(service.at("/spec/selector")))
        .toList();
  }

  private static List<String> shippingUrls(Manifests manifests) {
    return manifests.apis().stream()
        .flatMap(api -> api.variable("SHIPMENT_API_URL").stream())
        .toList();
  }

  private static boolean isServed(Manifests manifests, String url) {
    return manifests
        .of("Service")
        .anyMatch(
            service ->
                url.equals(
                    "http://%s:%d"
                        .formatted(
                            Manifests.name(service), service.at("/spec/ports/0/port").asInt(0))));
  }
}
