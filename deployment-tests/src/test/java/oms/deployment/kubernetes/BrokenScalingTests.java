package oms.deployment.kubernetes;

import static oms.deployment.kubernetes.Breakage.at;
import static oms.deployment.kubernetes.Breakage.drop;
import static oms.deployment.kubernetes.Breakage.of;
import static oms.deployment.kubernetes.Breakage.put;
import static oms.deployment.kubernetes.Breakage.without;

import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

class BrokenScalingTests extends BrokenCopyTests {

  static Stream<Breakage> breakages() {
    return Stream.of(keda(), external(), versions()).flatMap(all -> all);
  }

  private static Stream<Breakage> keda() {
    return Stream.of(
        of(
            "a worker that nothing scales",
            Overlay.KEDA,
            Policy.SCALING,
            without("ScaledObject", WORKER),
            WORKER + ": is not scaled by one autoscaler"),
        of(
            "the backlog alone",
            Overlay.KEDA,
            Policy.SCALING,
            scaledObject("/spec/advanced/scalingModifiers", put("formula", "backlog")),
            WORKER + ": does not add backlog and busy slots"),
        of(
            "another task queue",
            Overlay.KEDA,
            Policy.SCALING,
            scaledObject("/spec/triggers/0/metadata", put("taskQueue", "orders")),
            WORKER + ": is not scaled by its own task queue"),
        of(
            "no fallback",
            Overlay.KEDA,
            Policy.SCALING,
            scaledObject("/spec", drop("fallback")),
            WORKER + ": has no fallback for when nothing is known"),
        of(
            "in as fast as out",
            Overlay.KEDA,
            Policy.SCALING,
            scaledObject(
                "/spec/advanced/horizontalPodAutoscalerConfig/behavior/scaleDown",
                put("stabilizationWindowSeconds", 0)),
            WORKER + ": does not scale out fast and in slowly"));
  }

  private static Consumer<Manifests> scaledObject(String pointer, Consumer<ObjectNode> breaks) {
    return at("ScaledObject", WORKER, pointer, breaks);
  }

  private static Stream<Breakage> external() {
    return Stream.of(
        of(
            "a metric that nothing serves",
            Overlay.HPA,
            Policy.SCALING,
            at(
                "HorizontalPodAutoscaler",
                WORKER,
                "/spec/metrics/0/external/metric",
                put("name", "task_queue_backlog")),
            WORKER + ": asks for a metric that prometheus-adapter has no rule for"),
        of(
            "no look at busy slots",
            Overlay.HPA,
            Policy.SCALING,
            at(
                "HorizontalPodAutoscaler",
                WORKER,
                "/spec/metrics/1/external/metric",
                put("name", "oms_task_queue_backlog")),
            WORKER + ": takes busy workers for idle ones"),
        of(
            "another's busy slots",
            Overlay.WORKER_CONTROLLER,
            Policy.SCALING,
            at(
                "WorkerResourceTemplate",
                WORKER,
                "/spec/template/spec/metrics/0/external/metric/selector/matchLabels",
                put("task_queue", "orders")),
            WORKER + ": is not scaled by its own task queue"),
        of(
            "KEDA and prometheus-adapter in one cluster",
            Overlay.KEDA,
            Policy.SCALING,
            manifests ->
                manifests.all().addAll(Overlay.HPA.render().of("HorizontalPodAutoscaler").toList()),
            "cluster: KEDA and prometheus-adapter at once"));
  }

  private static Stream<Breakage> versions() {
    return Stream.of(
        of(
            "a worker left behind",
            Overlay.WORKER_CONTROLLER,
            Policy.VERSIONS,
            at("WorkerDeployment", WORKER, "", put("kind", "Deployment")),
            WORKER + ": is left unversioned"),
        of(
            "all at once",
            Overlay.WORKER_CONTROLLER,
            Policy.VERSIONS,
            at("WorkerDeployment", WORKER, "/spec/rollout", put("strategy", "AllAtOnce")),
            WORKER + ": is not rolled out step by step"),
        of(
            "no gate",
            Overlay.WORKER_CONTROLLER,
            Policy.VERSIONS,
            at("WorkerDeployment", "oms-order-worker", "/spec/rollout", drop("gate")),
            "oms-order-worker: takes traffic before a gate let it"),
        of(
            "no connection",
            Overlay.WORKER_CONTROLLER,
            Policy.VERSIONS,
            without("Connection", "oms-temporal"),
            WORKER + ": has no Connection"),
        of(
            "no sunset",
            Overlay.WORKER_CONTROLLER,
            Policy.VERSIONS,
            at("WorkerDeployment", WORKER, "/spec", drop("sunset")),
            WORKER + ": keeps old versions for the controller's default time"),
        of(
            "a certificate of our own",
            Overlay.WORKER_CONTROLLER,
            Policy.VERSIONS,
            at(
                "WorkerDeployment",
                WORKER,
                "/spec/template/spec/containers/0/env/0",
                put("name", "TEMPORAL_TLS")),
            WORKER + ": says itself what the controller says"));
  }
}
