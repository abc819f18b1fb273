package oms.deployment.kubernetes;

import static oms.deployment.kubernetes.Breakage.at;
import static oms.deployment.kubernetes.Breakage.container;
import static oms.deployment.kubernetes.Breakage.drop;
import static oms.deployment.kubernetes.Breakage.of;
import static oms.deployment.kubernetes.Breakage.pod;
import static oms.deployment.kubernetes.Breakage.put;
import static oms.deployment.kubernetes.Breakage.spec;
import static oms.deployment.kubernetes.Breakage.variable;
import static oms.deployment.kubernetes.Breakage.without;

import java.util.stream.Stream;

class BrokenAvailabilityTests extends BrokenCopyTests {

  static Stream<Breakage> breakages() {
    return Stream.of(replicas(), disruption(), shutdown(), probes(), resources())
        .flatMap(all -> all);
  }

  private static Stream<Breakage> replicas() {
    return Stream.of(
        of(
            "one worker",
            Overlay.BASE,
            Policy.REPLICAS,
            spec(WORKER, put("replicas", 1)),
            WORKER + ": fewer than two pods"),
        of(
            "a worker without its autoscaler",
            Overlay.HPA,
            Policy.REPLICAS,
            without("HorizontalPodAutoscaler", WORKER),
            WORKER + ": fewer than two pods"),
        of(
            "a number beside an autoscaler",
            Overlay.KEDA,
            Policy.REPLICAS,
            spec(WORKER, put("replicas", 3)),
            WORKER + ": states replicas that its autoscaler owns"),
        of(
            "scale to zero",
            Overlay.KEDA,
            Policy.REPLICAS,
            at("ScaledObject", WORKER, "/spec", put("minReplicaCount", 0)),
            WORKER + ": scales in to fewer than two pods"),
        of(
            "nowhere to go",
            Overlay.WORKER_CONTROLLER,
            Policy.REPLICAS,
            at("WorkerResourceTemplate", WORKER, "/spec/template/spec", put("maxReplicas", 2)),
            WORKER + ": has nowhere to scale out to"));
  }

  private static Stream<Breakage> disruption() {
    return Stream.of(
        of(
            "no budget",
            Overlay.BASE,
            Policy.AVAILABILITY,
            without("PodDisruptionBudget", WORKER),
            WORKER + ": no PodDisruptionBudget that lets one pod go at a time"),
        of(
            "a budget that lets all go",
            Overlay.WORKER_CONTROLLER,
            Policy.AVAILABILITY,
            at("PodDisruptionBudget", WORKER, "/spec", put("maxUnavailable", 2)),
            WORKER + ": no PodDisruptionBudget that lets one pod go at a time"),
        of(
            "all pods on one node",
            Overlay.BASE,
            Policy.AVAILABILITY,
            pod(WORKER, drop("topologySpreadConstraints")),
            WORKER + ": is not spread over zones and nodes"),
        of(
            "the old pod first",
            Overlay.BASE,
            Policy.AVAILABILITY,
            at("Deployment", WORKER, "/spec/strategy/rollingUpdate", put("maxUnavailable", 1)),
            WORKER + ": rolls with fewer pods"));
  }

  private static Stream<Breakage> shutdown() {
    return Stream.of(
        of(
            "a grace period below the drain",
            Overlay.BASE,
            Policy.SHUTDOWN,
            pod(WORKER, put("terminationGracePeriodSeconds", 30)),
            WORKER + ": is killed while it drains"),
        of(
            "a drain above the grace period",
            Overlay.KEDA,
            Policy.SHUTDOWN,
            variable(WORKER, "OMS_WORKER_DRAIN_TIMEOUT", "2m"),
            WORKER + ": is killed while it drains"),
        of(
            "no drain",
            Overlay.WORKER_CONTROLLER,
            Policy.SHUTDOWN,
            container(WORKER, drop("env")),
            WORKER + ": says no drain time-out"),
        of(
            "requests to a pod that stops",
            Overlay.BASE,
            Policy.SHUTDOWN,
            container(API, drop("lifecycle")),
            API + ": stops while requests still arrive"));
  }

  private static Stream<Breakage> probes() {
    return Stream.of(
        of(
            "no readiness",
            Overlay.BASE,
            Policy.PROBES,
            container(WORKER, drop("readinessProbe")),
            WORKER + ": no readinessProbe of /actuator/health/readiness on the management port"),
        of(
            "liveness that asks for the database",
            Overlay.BASE,
            Policy.PROBES,
            at(
                "Deployment",
                WORKER,
                "/spec/template/spec/containers/0/livenessProbe/httpGet",
                put("path", "/actuator/health/readiness")),
            WORKER + ": no livenessProbe of /actuator/health/liveness on the management port"),
        of(
            "another management port",
            Overlay.BASE,
            Policy.PROBES,
            variable(API, "MANAGEMENT_SERVER_PORT", "9082"),
            API + ": has a management port that it is not told"),
        of(
            "given up while it starts",
            Overlay.BASE,
            Policy.PROBES,
            spec(API, put("progressDeadlineSeconds", 60)),
            API + ": is given up while it starts"));
  }

  private static Stream<Breakage> resources() {
    String resources = "/spec/template/spec/containers/0/resources/";
    return Stream.of(
        of(
            "the memory of a small native process",
            Overlay.BASE,
            Policy.RESOURCES,
            at("Deployment", WORKER, resources + "limits", put("memory", "128Mi")),
            WORKER + ": too little memory for a JVM"),
        of(
            "less asked for than used",
            Overlay.BASE,
            Policy.RESOURCES,
            at("Deployment", WORKER, resources + "requests", put("memory", "256Mi")),
            WORKER + ": memory that it may use and has not asked for"),
        of(
            "no CPU",
            Overlay.BASE,
            Policy.RESOURCES,
            at("Deployment", WORKER, resources + "limits", drop("cpu")),
            WORKER + ": no CPU asked for, or none that its JVM could size itself by"));
  }
}
