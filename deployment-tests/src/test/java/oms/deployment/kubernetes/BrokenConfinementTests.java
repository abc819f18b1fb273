package oms.deployment.kubernetes;

import static oms.deployment.kubernetes.Breakage.at;
import static oms.deployment.kubernetes.Breakage.container;
import static oms.deployment.kubernetes.Breakage.drop;
import static oms.deployment.kubernetes.Breakage.of;
import static oms.deployment.kubernetes.Breakage.pod;
import static oms.deployment.kubernetes.Breakage.put;
import static oms.deployment.kubernetes.Breakage.variable;
import static oms.deployment.kubernetes.Breakage.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenConfinementTests {

  private static final String WORKER = "oms-billing-worker";
  private static final String API = "oms-order-api";

  @ParameterizedTest(name = "{0}")
  @MethodSource("breakages")
  void aBrokenCopyIsFoundOut(
      String what, Overlay overlay, Policy policy, Consumer<Manifests> breaks, String violation) {
    Manifests copy = overlay.render();
    breaks.accept(copy);
    assertThat(policy.violations(copy)).as(what).contains(violation);
  }

  static Stream<Arguments> breakages() {
    return Stream.of(pods(), containers(), secrets(), network(), labels()).flatMap(all -> all);
  }

  private static Stream<Arguments> pods() {
    return Stream.of(
        of(
            "root",
            Overlay.BASE,
            Policy.CONFINEMENT,
            at("Deployment", WORKER, "/spec/template/spec/securityContext", put("runAsUser", 0)),
            WORKER + ": runs as root or somebody else"),
        of(
            "no seccomp",
            Overlay.BASE,
            Policy.CONFINEMENT,
            at("Deployment", WORKER, "/spec/template/spec/securityContext", drop("seccompProfile")),
            WORKER + ": no seccomp profile"),
        of(
            "a token",
            Overlay.WORKER_CONTROLLER,
            Policy.CONFINEMENT,
            pod(WORKER, drop("automountServiceAccountToken")),
            WORKER + ": gets a token for the cluster"),
        of(
            "variables of Services",
            Overlay.LOCAL,
            Policy.CONFINEMENT,
            pod(API, put("enableServiceLinks", true)),
            API + ": gets variables named after Services"),
        of(
            "an open namespace",
            Overlay.BASE,
            Policy.CONFINEMENT,
            at(
                "Namespace",
                "oms",
                "/metadata/labels",
                put("pod-security.kubernetes.io/enforce", "baseline")),
            "namespace: lets in pods that are not restricted"));
  }

  private static Stream<Arguments> containers() {
    String context = "/spec/template/spec/containers/0/securityContext";
    return Stream.of(
        of(
            "the latest image",
            Overlay.BASE,
            Policy.CONFINEMENT,
            container(WORKER, put("image", "oms/billing-service:latest")),
            WORKER + ": an image that may be another tomorrow: oms/billing-service:latest"),
        of(
            "no tag",
            Overlay.LOCAL,
            Policy.CONFINEMENT,
            container("postgresql", put("image", "postgres")),
            "postgresql: an image that may be another tomorrow: postgres"),
        of(
            "a file system that is written to",
            Overlay.BASE,
            Policy.CONFINEMENT,
            at("Deployment", WORKER, context, put("readOnlyRootFilesystem", false)),
            WORKER + ": writes elsewhere than to a volume at /tmp"),
        of(
            "privileges to gain",
            Overlay.BASE,
            Policy.CONFINEMENT,
            at("Deployment", WORKER, context, drop("allowPrivilegeEscalation")),
            WORKER + ": may gain privileges"),
        of(
            "capabilities",
            Overlay.BASE,
            Policy.CONFINEMENT,
            at("Deployment", WORKER, context, drop("capabilities")),
            WORKER + ": keeps capabilities"));
  }

  private static Stream<Arguments> secrets() {
    return Stream.of(
        of(
            "a password in the manifest",
            Overlay.BASE,
            Policy.SECRETS,
            variable(WORKER, "BILLING_DB_PASSWORD", "oms"),
            WORKER + ": a credential in the open"),
        of(
            "no password",
            Overlay.BASE,
            Policy.SECRETS,
            container(WORKER, drop("env")),
            WORKER + ": no database password from a Secret"),
        of(
            "a Secret in the repository",
            Overlay.BASE,
            Policy.SECRETS,
            at("Service", API, "", put("kind", "Secret")),
            API + ": a Secret among the manifests"));
  }

  private static Stream<Arguments> network() {
    return Stream.of(
        of(
            "nothing denied",
            Overlay.BASE,
            Policy.NETWORK,
            without("NetworkPolicy", "default-deny"),
            "network: what no policy names is let through"),
        of(
            "a worker that nobody scrapes",
            Overlay.BASE,
            Policy.NETWORK,
            without("NetworkPolicy", "scrape"),
            WORKER + ": may be reached at []"),
        of(
            "an API port on a worker",
            Overlay.BASE,
            Policy.NETWORK,
            at(
                "NetworkPolicy",
                "oms-billing-api",
                "/spec/podSelector/matchLabels",
                put("app.kubernetes.io/component", "billing-worker")),
            WORKER + ": may be reached at [8080, 8081]"),
        of(
            "no way to Temporal",
            Overlay.BASE,
            Policy.NETWORK,
            without("NetworkPolicy", "temporal-and-postgresql"),
            WORKER + ": may reach [53]"),
        of(
            "metrics for all",
            Overlay.BASE,
            Policy.NETWORK,
            at("NetworkPolicy", "scrape", "/spec/ingress/0", drop("from")),
            WORKER + ": shows its metrics to all"),
        of(
            "no Service",
            Overlay.BASE,
            Policy.REACHABILITY,
            without("Service", API),
            API + ": no Service on its port alone"),
        of(
            "a Service for workers",
            Overlay.BASE,
            Policy.REACHABILITY,
            at(
                "Service",
                "oms-billing-api",
                "/spec/selector",
                put("app.kubernetes.io/component", "billing-worker")),
            WORKER + ": has a Service"),
        of(
            "an address that leads nowhere",
            Overlay.BASE,
            Policy.REACHABILITY,
            variable(API, "SHIPMENT_API_URL", "http://shipping-api:8083"),
            "SHIPMENT_API_URL: leads to no Service: http://shipping-api:8083"));
  }

  private static Stream<Arguments> labels() {
    return Stream.of(
        of(
            "a pod without its component",
            Overlay.BASE,
            Policy.LABELS,
            at(
                "Deployment",
                WORKER,
                "/spec/template/metadata/labels",
                drop("app.kubernetes.io/part-of")),
            WORKER + ": is not labelled app.kubernetes.io/part-of=oms"),
        of(
            "nobody watching",
            Overlay.KEDA,
            Policy.MONITORING,
            without("PodMonitor", "oms"),
            WORKER + ": is not scraped"),
        of(
            "a scrape of another port",
            Overlay.KEDA,
            Policy.MONITORING,
            at("PodMonitor", "oms", "/spec/podMetricsEndpoints/0", put("port", "metrics")),
            WORKER + ": is not scraped"));
  }
}
