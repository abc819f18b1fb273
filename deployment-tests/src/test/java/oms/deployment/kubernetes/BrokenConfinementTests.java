package oms.deployment.kubernetes;

import static oms.deployment.kubernetes.Breakage.at;
import static oms.deployment.kubernetes.Breakage.container;
import static oms.deployment.kubernetes.Breakage.drop;
import static oms.deployment.kubernetes.Breakage.of;
import static oms.deployment.kubernetes.Breakage.pod;
import static oms.deployment.kubernetes.Breakage.put;
import static oms.deployment.kubernetes.Breakage.variable;

import java.util.stream.Stream;

class BrokenConfinementTests extends BrokenCopyTests {

  static Stream<Breakage> breakages() {
    return Stream.of(pods(), containers(), secrets()).flatMap(all -> all);
  }

  private static Stream<Breakage> pods() {
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

  private static Stream<Breakage> containers() {
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

  private static Stream<Breakage> secrets() {
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
            API + ": a Secret among the manifests"),
        of(
            "a console that knows what services know",
            Overlay.BASE,
            Policy.SECRETS,
            container(CONSOLE, it -> it.putArray("envFrom").addObject()),
            CONSOLE + ": is told what only services have to know"));
  }
}
