package oms.deployment.ecs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import oms.deployment.tool.Repository;

/** What the services call things, read from their sources. */
final class Services {

  private static final Map<String, String> QUEUES =
      Map.of("order", "orders", "billing", "billing", "shipping", "shipments");
  private static final List<String> MODULES =
      List.of("worker-starter", "order-service", "billing-service", "shipping-service");

  private Services() {}

  static String queue(String service) {
    return Objects.requireNonNull(QUEUES.get(service));
  }

  /** Whether anything that a service is made of has this text. */
  static boolean say(String text) {
    return sources().anyMatch(it -> it.contains(text));
  }

  /** Whether a variable is read by its name, or is that of one of our properties. */
  static boolean read(String variable) {
    return say(variable) || sources().anyMatch(it -> isProperty(it, variable));
  }

  /** {@code OMS_WORKER_DRAIN_TIMEOUT} is {@code drainTimeout} of {@code oms.worker}. */
  private static boolean isProperty(String source, String variable) {
    int prefix = source.indexOf("@ConfigurationProperties(\"");
    if (prefix < 0) {
      return false;
    }
    String name = source.substring(prefix).split("\"", 3)[1];
    String start = name.replace('.', '_').toUpperCase(Locale.ROOT) + "_";
    return variable.startsWith(start)
        && source.matches(
            "(?is).*[( ]" + variable.substring(start.length()).replace("_", "") + "[,)].*");
  }

  private static Stream<String> sources() {
    return MODULES.stream()
        .flatMap(it -> Repository.files(it + "/src/main", ".java", ".yaml").stream())
        .map((Path file) -> Repository.text(file));
  }
}
