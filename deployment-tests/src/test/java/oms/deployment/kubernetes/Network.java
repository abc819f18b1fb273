package oms.deployment.kubernetes;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import oms.deployment.service.ServiceFacts;
import tools.jackson.databind.JsonNode;

/** Who may talk to whom, and nobody else. */
final class Network {

  private static final int METRICS = 8080;
  private static final int DNS = 53;
  private static final Set<Integer> OUT = Set.of(DNS, 5432, 7233);

  private Network() {}

  static void check(Manifests manifests, Violations violations) {
    violations.unless(
        manifests.of("NetworkPolicy").anyMatch(Network::deniesAll),
        "network",
        "what no policy names is let through");
    for (Workload process : manifests.processes()) {
      checkIngress(manifests, process, violations);
      violations.unless(
          ports(manifests, process, "egress").equals(allowedOut(process)),
          process.name(),
          "may reach " + ports(manifests, process, "egress"));
    }
  }

  private static void checkIngress(Manifests manifests, Workload process, Violations violations) {
    Set<Integer> in = ports(manifests, process, "ingress");
    Set<Integer> allowed =
        process.isWorker() ? Set.of(METRICS) : Set.of(METRICS, process.port("http"));
    violations.unless(in.equals(allowed), process.name(), "may be reached at " + in);
    violations.unless(
        rules(manifests, process, "ingress")
            .filter(rule -> rule.toString().contains(String.valueOf(METRICS)))
            .allMatch(rule -> rule.toString().contains("monitoring")),
        process.name(),
        "shows its metrics to all");
  }

  private static Set<Integer> allowedOut(Workload process) {
    Set<Integer> out = new TreeSet<>(OUT);
    if (process.component().equals("order-api")) {
      out.add(ServiceFacts.apiPort("shipping"));
    }
    if (process.isConsole()) {
      out.retainAll(Set.of(DNS));
      out.add(METRICS);
      ServiceFacts.SERVICES.forEach(service -> out.add(ServiceFacts.apiPort(service)));
    }
    return out;
  }

  private static boolean deniesAll(JsonNode policy) {
    JsonNode spec = policy.path("spec");
    return spec.path("podSelector").isEmpty()
        && spec.path("policyTypes").size() == 2
        && !spec.has("ingress")
        && !spec.has("egress");
  }

  private static Set<Integer> ports(Manifests manifests, Workload process, String direction) {
    Set<Integer> ports = new TreeSet<>();
    rules(manifests, process, direction)
        .flatMap(rule -> rule.path("ports").valueStream())
        .forEach(port -> ports.add(port.path("port").asInt(0)));
    return ports;
  }

  private static Stream<JsonNode> rules(Manifests manifests, Workload process, String direction) {
    return manifests
        .of("NetworkPolicy")
        .filter(policy -> process.isSelectedBy(policy.at("/spec/podSelector")))
        .flatMap(policy -> policy.path("spec").path(direction).valueStream());
  }
}
