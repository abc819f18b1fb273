package oms.deployment.service;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oms.deployment.tool.Repository;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the sources of the services and of the console say about ports, task queues, roles and
 * images.
 */
public final class ServiceFacts {

  /** The services, in the words that their modules begin with. */
  public static final List<String> SERVICES = List.of("order", "billing", "shipping");

  /** The pages, in the word that their module is. */
  public static final String CONSOLE = "console";

  private static final String DEFAULTS =
      "worker-starter/src/main/resources/oms/worker/defaults.yaml";
  private static final Map<String, String> CONTRACTS =
      Map.of(
          "order", "contracts/src/main/java/oms/contracts/order/OrderWorkflow.java",
          "billing", "contracts/src/main/java/oms/contracts/billing/BillingActivities.java",
          "shipping", "contracts/src/main/java/oms/contracts/shipping/ShipmentWorkflow.java");

  private ServiceFacts() {}

  /** The settings that all services share. */
  public static JsonNode sharedDefaults() {
    return yaml(DEFAULTS);
  }

  /** The settings of a service, or of the console. */
  public static JsonNode settings(String service) {
    return yaml("%1$s/src/main/resources/%1$s.yaml".formatted(module(service)));
  }

  private static String module(String service) {
    return service.equals(CONSOLE) ? CONSOLE : service + "-service";
  }

  /** Whether a service has settings of its own for a profile. */
  public static boolean hasProfile(String service, String profile) {
    String file = "%1$s-service/src/main/resources/%1$s-service-%2$s.yaml";
    return Files.exists(Repository.path(file.formatted(service, profile)));
  }

  /** The port that an API listens on where nothing says otherwise. */
  public static int apiPort(String service) {
    return Integer.parseInt(
        first("\\$\\{[A-Z_]+:(\\d+)}", settings(service).at("/server/port").asString()));
  }

  /** The task queue of a service's workers. */
  public static String taskQueue(String service) {
    String contract = Repository.text(CONTRACTS.getOrDefault(service, DEFAULTS));
    return first("TASK_QUEUE = \"(\\w+)\"", contract);
  }

  /** The variable that says where an API, or the console, listens. */
  public static String portVariable(String service) {
    return first("\\$\\{([A-Z_]+):\\d+}", settings(service).at("/server/port").asString());
  }

  /** How long a drain takes where nothing says otherwise. */
  public static String drainTimeout() {
    return first(
        "@DefaultValue\\(\"(\\w+)\"\\) Duration drainTimeout",
        Repository.text("worker-starter/src/main/java/oms/worker/WorkerProperties.java"));
  }

  /** What a process can be started as. */
  public static Set<String> roles() {
    String source = Repository.text("worker-starter/src/main/java/oms/worker/role/Role.java");
    return Pattern.compile("^  ([A-Z]+)[,;]$", Pattern.MULTILINE)
        .matcher(source)
        .results()
        .map(role -> role.group(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The images, as the build makes them: a module's name and the project's version. */
  public static Set<String> images() {
    String version =
        first("<artifactId>oms</artifactId>\\s*<version>([\\d.]+)", Repository.text("pom.xml"));
    return Stream.concat(SERVICES.stream(), Stream.of(CONSOLE))
        .map(ServiceFacts::module)
        .filter(module -> Files.isDirectory(Repository.path(module)))
        .map(module -> "oms/%s:%s".formatted(module, version))
        .collect(Collectors.toSet());
  }

  private static JsonNode yaml(String path) {
    Object settings =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(Repository.text(path));
    return JsonMapper.shared().valueToTree(settings);
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("No %s in %s".formatted(pattern, text));
    }
    return matcher.group(1);
  }
}
