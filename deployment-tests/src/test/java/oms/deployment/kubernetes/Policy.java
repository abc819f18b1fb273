package oms.deployment.kubernetes;

import java.util.List;
import java.util.function.BiConsumer;

/** The rules, each over all objects of a rendering. */
enum Policy {
  LABELS(Labels::check),
  AVAILABILITY(Availability::check),
  REPLICAS(Replicas::check),
  SHUTDOWN(Shutdown::check),
  PROBES(Probes::check),
  RESOURCES(Resources::check),
  CONFINEMENT(Confinement::check),
  SECRETS(Secrets::check),
  NETWORK(Network::check),
  REACHABILITY(Reachability::check),
  MONITORING(Monitoring::check),
  SCALING(Scaling::check),
  VERSIONS(Versions::check);

  private final BiConsumer<Manifests, Violations> rule;

  Policy(BiConsumer<Manifests, Violations> rule) {
    this.rule = rule;
  }

  /**
   * Whether it holds for an overlay too that is for trying out: one of each, and nobody watches.
   */
  boolean appliesTo(Overlay overlay) {
    return !overlay.isLocal() || (this != REPLICAS && this != MONITORING && this != RESOURCES);
  }

  List<String> violations(Manifests manifests) {
    var violations = new Violations();
    rule.accept(manifests, violations);
    return violations.all();
  }
}
