package oms.deployment.kubernetes;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Credentials come from Secrets that are not in this repository. The console gets none. */
final class Secrets {

  private static final Pattern CREDENTIAL =
      Pattern.compile(".*(PASSWORD|API_KEY|TOKEN|SECRET|TLS_CERT|TLS_KEY|_USER$).*");

  private Secrets() {}

  static void check(Manifests manifests, Violations violations) {
    manifests
        .of("Secret")
        .forEach(
            it -> violations.unless(false, Manifests.name(it), "a Secret among the manifests"));
    manifests.of("ConfigMap").forEach(settings -> check(settings, violations));
    for (Workload process : manifests.processes()) {
      violations.unless(
          process.variables().noneMatch(Secrets::isInTheOpen),
          process.name(),
          "a credential in the open");
      violations.unless(
          process.isConsole() || process.variables().anyMatch(Secrets::isPassword),
          process.name(),
          "no database password from a Secret");
      violations.unless(
          !process.isConsole() || knowsNothing(process),
          process.name(),
          "is told what only services have to know");
    }
  }

  private static boolean knowsNothing(Workload process) {
    return process.variables().noneMatch(it -> it.has("valueFrom"))
        && process.container().path("envFrom").isEmpty()
        && process.pod().path("volumes").valueStream().allMatch(it -> it.has("emptyDir"));
  }

  private static void check(JsonNode settings, Violations violations) {
    violations.unless(
        settings
            .path("data")
            .propertyStream()
            .noneMatch(entry -> CREDENTIAL.matcher(entry.getKey()).matches()),
        Manifests.name(settings),
        "a credential in the open");
  }

  private static boolean isInTheOpen(JsonNode variable) {
    return CREDENTIAL.matcher(variable.path("name").asString("")).matches()
        && variable.at("/valueFrom/secretKeyRef").isMissingNode();
  }

  private static boolean isPassword(JsonNode variable) {
    return variable.path("name").asString("").endsWith("_DB_PASSWORD")
        && !variable.at("/valueFrom/secretKeyRef/name").asString("").isEmpty();
  }
}
