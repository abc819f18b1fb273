package oms.deployment.kubernetes;

import static oms.deployment.kubernetes.Breakage.at;
import static oms.deployment.kubernetes.Breakage.container;
import static oms.deployment.kubernetes.Breakage.drop;
import static oms.deployment.kubernetes.Breakage.of;
import static oms.deployment.kubernetes.Breakage.put;
import static oms.deployment.kubernetes.Breakage.variable;
import static oms.deployment.kubernetes.Breakage.without;

import java.util.stream.Stream;

class BrokenNetworkTests extends BrokenCopyTests {

  static Stream<Breakage> breakages() {
    return Stream.of(network(), reachability(), labels()).flatMap(all -> all);
  }

  private static Stream<Breakage> network() {
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
            "a console that reaches the databases",
            Overlay.BASE,
            Policy.NETWORK,
            at(
                "NetworkPolicy",
                "temporal-and-postgresql",
                "/spec/podSelector",
                drop("matchExpressions")),
            CONSOLE + ": may reach [53, 5432, 7233, 8080, 8081, 8082, 8083]"),
        of(
            "a console that reaches nobody",
            Overlay.BASE,
            Policy.NETWORK,
            without("NetworkPolicy", "oms-console-to-apis"),
            CONSOLE + ": may reach [53]"));
  }

  private static Stream<Breakage> reachability() {
    return Stream.of(
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
            "SHIPMENT_API_URL: leads to no Service: http://shipping-api:8083"),
        of(
            "a console that takes one API for another",
            Overlay.BASE,
            Policy.REACHABILITY,
            variable(CONSOLE, "BILLING_API_URL", "http://oms-order-api:8082"),
            "BILLING_API_URL: leads to no Service: http://oms-order-api:8082"),
        of(
            "a console that is not told of an API",
            Overlay.BASE,
            Policy.REACHABILITY,
            container(CONSOLE, drop("env")),
            CONSOLE + ": is not told where all APIs are"),
        of(
            "an operator who does not see the workers",
            Overlay.BASE,
            Policy.REACHABILITY,
            at(
                "Service",
                "oms-billing-processes",
                "/spec/selector",
                put("app.kubernetes.io/component", "billing-api")),
            "OMS_CONSOLE_PROCESSES_BILLING: does not stand for " + WORKER),
        of(
            "an operator who sees one pod of many",
            Overlay.BASE,
            Policy.REACHABILITY,
            at("Service", "oms-billing-processes", "/spec", drop("clusterIP")),
            "OMS_CONSOLE_PROCESSES_BILLING: does not stand for " + WORKER),
        of(
            "pages without a Service",
            Overlay.BASE,
            Policy.REACHABILITY,
            without("Service", CONSOLE),
            CONSOLE + ": no Service on its port alone"));
  }

  private static Stream<Breakage> labels() {
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
