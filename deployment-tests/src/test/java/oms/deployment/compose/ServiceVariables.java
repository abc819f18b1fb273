package oms.deployment.compose;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import oms.deployment.tool.Repository;

/** The environment variables that the services read, as their sources tell. */
final class ServiceVariables {

  /** Read by Spring Boot itself. */
  private static final Set<String> SPRING =
      Set.of("SPRING_PROFILES_ACTIVE", "SPRING_CONFIG_IMPORT", "MANAGEMENT_SERVER_PORT");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
  private static final Pattern CONNECTION_NAME = Pattern.compile("\"((?:TEMPORAL|ECS)_[A-Z_]+)\"");
  private static final Pattern PREFIX =
      Pattern.compile("@ConfigurationProperties\\(\"(oms[a-z.-]*)\"\\)");
  private static final Pattern COMPONENT = Pattern.compile("[A-Z]\\w*(?:<[^>]*>)? ([a-z]\\w*)[,)]");

  private final Set<String> names = new TreeSet<>(SPRING);

  private ServiceVariables() {
    names.add("OMS_ROLE");
  }

  static Set<String> all() {
    var variables = new ServiceVariables();
    for (String module :
        new String[] {"worker-starter", "order-service", "billing-service", "shipping-service"}) {
      Repository.files(module + "/src/main", ".yaml", ".java").forEach(variables::read);
    }
    return variables.names;
  }

  private void read(Path file) {
    String text = Repository.text(file);
    PLACEHOLDER.matcher(text).results().forEach(match -> names.add(match.group(1)));
    CONNECTION_NAME.matcher(text).results().forEach(match -> names.add(match.group(1)));
    var prefix = PREFIX.matcher(text);
    if (prefix.find()) {
      String settings = text.substring(prefix.end());
      COMPONENT
          .matcher(settings)
          .results()
          .forEach(match -> names.add(variable(prefix.group(1) + "." + kebab(match.group(1)))));
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** Dashes may be left out or written as underscores, as the contract between platforms does. */
  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
