package oms.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import oms.deployment.tool.Tool;

/** What can be applied to a cluster; each is rendered once for all tests. */
enum Overlay {
  BASE("base"),
  LOCAL("overlays/local"),
  KEDA("overlays/keda"),
  HPA("overlays/hpa"),
  WORKER_CONTROLLER("overlays/worker-controller");

  private static final Tool KUBECTL =
      new Tool("kubectl", "https://kubernetes.io/docs/tasks/tools/ (1.24 or later)");
  private static final Tool KUSTOMIZE =
      new Tool("kustomize", "go install sigs.k8s.io/kustomize/kustomize/v5@v5.8.1");
  private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

  private final String folder;

  Overlay(String folder) {
    this.folder = folder;
  }

  /** Whether it is for trying out on one machine only. */
  boolean isLocal() {
    return this == LOCAL;
  }

  /** Whether something else than us says how many workers there are. */
  boolean isAutoscaled() {
    return this == KEDA || this == HPA || this == WORKER_CONTROLLER;
  }

  /** A copy of what would be applied, to be broken at will. */
  Manifests render() {
    return render("deployments/kubernetes/" + folder);
  }

  /** A copy of what a folder of the repository renders to. */
  static Manifests render(String path) {
    return Manifests.parse(RENDERED.computeIfAbsent(path, Overlay::kustomize));
  }

  private static String kustomize(String path) {
    Tool.Result result =
        KUBECTL.isPresent() ? KUBECTL.run("kustomize", path) : KUSTOMIZE.run("build", path);
    assertThat(result.exitCode()).as(result.output()).isZero();
    return result.output();
  }
}
