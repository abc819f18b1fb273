package oms.deployment.kubernetes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a JVM with a service in it needs, asked for and limited. */
final class Resources {

  private static final int LEAST_MIB = 768;
  private static final Pattern MEMORY = Pattern.compile("(\\d+)([MG])i");

  private Resources() {}

  static void check(Manifests manifests, Violations violations) {
    for (Workload process : manifests.processes()) {
      JsonNode requests = process.container().at("/resources/requests");
      JsonNode limits = process.container().at("/resources/limits");
      violations.unless(
          mebibytes(limits) >= LEAST_MIB, process.name(), "too little memory for a JVM");
      violations.unless(
          mebibytes(requests) == mebibytes(limits),
          process.name(),
          "memory that it may use and has not asked for");
      violations.unless(
          requests.has("cpu") && limits.has("cpu"),
          process.name(),
          "no CPU asked for, or none that its JVM could size itself by");
    }
  }

  private static int mebibytes(JsonNode resources) {
    Matcher memory = MEMORY.matcher(resources.path("memory").asString(""));
    if (!memory.matches()) {
      return 0;
    }
    int number = Integer.parseInt(memory.group(1));
    return "G".equals(memory.group(2)) ? number * 1024 : number;
  }
}
