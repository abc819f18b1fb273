package oms.deployment.kubernetes;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a process that was taken over could do: nothing but its work. */
final class Confinement {

  private static final int OURS = 10001;
  private static final Pattern FIXED = Pattern.compile(".+(:\\d+(\\.\\d+)+|@sha256:[0-9a-f]{64})");

  private Confinement() {}

  static void check(Manifests manifests, Violations violations) {
    manifests.workloads().forEach(workload -> check(workload, violations));
    violations.unless(
        manifests
            .of("Namespace")
            .allMatch(
                namespace ->
                    namespace
                        .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asString("")
                        .equals("restricted")),
        "namespace",
        "lets in pods that are not restricted");
  }

  private static void check(Workload workload, Violations violations) {
    checkPod(workload, violations);
    checkContainer(workload, violations);
    violations.unless(
        FIXED.matcher(workload.image()).matches(),
        workload.name(),
        "an image that may be another tomorrow: " + workload.image());
  }

  private static void checkPod(Workload workload, Violations violations) {
    JsonNode context = workload.pod().path("securityContext");
    int user = context.path("runAsUser").asInt(0);
    violations.unless(
        context.path("runAsNonRoot").asBoolean(false)
            && (workload.isOurs() ? user == OURS : user > 0),
        workload.name(),
        "runs as root or somebody else");
    violations.unless(
        context.at("/seccompProfile/type").asString("").equals("RuntimeDefault"),
        workload.name(),
        "no seccomp profile");
    violations.unless(
        !workload.pod().path("automountServiceAccountToken").asBoolean(true),
        workload.name(),
        "gets a token for the cluster");
    violations.unless(
        !workload.pod().path("enableServiceLinks").asBoolean(true),
        workload.name(),
        "gets variables named after Services");
  }

  private static void checkContainer(Workload workload, Violations violations) {
    JsonNode context = workload.container().path("securityContext");
    violations.unless(
        !context.path("allowPrivilegeEscalation").asBoolean(true)
            && !context.path("privileged").asBoolean(false),
        workload.name(),
        "may gain privileges");
    violations.unless(
        context.at("/capabilities/drop/0").asString("").equals("ALL"),
        workload.name(),
        "keeps capabilities");
    violations.unless(
        context.path("readOnlyRootFilesystem").asBoolean(false) && writesToTmp(workload),
        workload.name(),
        "writes elsewhere than to a volume at /tmp");
  }

  private static boolean writesToTmp(Workload workload) {
    return workload
        .container()
        .path("volumeMounts")
        .valueStream()
        .anyMatch(mount -> mount.path("mountPath").asString("").equals("/tmp"));
  }
}
