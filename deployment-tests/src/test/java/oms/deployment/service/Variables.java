package oms.deployment.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oms.deployment.tool.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The environment variables that the services and the console read: placeholders in their settings,
 * the names of a connection, properties of theirs and of Spring.
 */
public final class Variables {

  private static final String METADATA = "META-INF/spring-configuration-metadata.json";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
  private static final Pattern CONNECTION = Pattern.compile("\"((?:TEMPORAL|ECS)_[A-Z_]+)\"");
  private static final Pattern BOUND = Pattern.compile("bind\\(\"(oms\\.[a-z.-]+)\"");
  private static final Pattern PREFIX =
      Pattern.compile("@ConfigurationProperties\\(\"(oms[a-z.-]*)\"\\)");
  private static final Pattern COMPONENT = Pattern.compile("[\\w>] ([a-z]\\w*)[,)]");

  private final Set<String> names = new TreeSet<>();

  private Variables() {}

  /** Their names. */
  public static Set<String> read() {
    var variables = new Variables();
    Stream.of(
            "worker-starter",
            "task-runner",
            "order-service",
            "billing-service",
            "shipping-service",
            "serverless-worker",
            ServiceFacts.CONSOLE)
        .flatMap(module -> Repository.files(module + "/src/main", ".yaml", ".java").stream())
        .map(Repository::text)
        .forEach(variables::addFrom);
    ServiceFacts.SERVICES.forEach(it -> variables.addKeys("", ServiceFacts.settings(it)));
    variables.addKeys("", ServiceFacts.settings(ServiceFacts.CONSOLE));
    variables.addKeys("", ServiceFacts.sharedDefaults());
    variables.addSpring();
    // Read by Boot itself, and no property.
    variables.names.add("SPRING_APPLICATION_JSON");
    return variables.names;
  }

  private void addFrom(String source) {
    PLACEHOLDER.matcher(source).results().forEach(match -> names.add(match.group(1)));
    CONNECTION.matcher(source).results().forEach(match -> names.add(match.group(1)));
    BOUND.matcher(source).results().forEach(match -> addProperty(match.group(1)));
    var prefix = PREFIX.matcher(source);
    if (prefix.find()) {
      COMPONENT
          .matcher(source.substring(prefix.end()))
          .results()
          .forEach(match -> addProperty(prefix.group(1) + "." + kebab(match.group(1))));
    }
  }

  private void addKeys(String prefix, JsonNode settings) {
    settings
        .propertyStream()
        .forEach(
            entry -> {
              if (entry.getValue().isObject()) {
                addKeys(prefix + entry.getKey() + ".", entry.getValue());
              } else {
                addProperty(prefix + entry.getKey());
              }
            });
  }

  private void addSpring() {
    try {
      for (URL url : Collections.list(getClass().getClassLoader().getResources(METADATA))) {
        try (InputStream metadata = url.openStream()) {
          JsonMapper.shared()
              .readTree(metadata)
              .path("properties")
              .forEach(property -> addProperty(property.path("name").asString("")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addProperty(String property) {
    names.add(property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
