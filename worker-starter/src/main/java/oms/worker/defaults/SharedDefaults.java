package oms.worker.defaults;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import oms.worker.WorkerProperties;
import oms.worker.connection.ConnectionNames;
import oms.worker.role.Role;
import oms.worker.versioning.VersionNames;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/**
 * Adds the settings that all services share, below everything that a service or its environment
 * sets: where Temporal is, which build this is, what the role brings along, and {@code
 * oms/worker/defaults.yaml}. Only what follows from the role by necessity lies above.
 */
final class SharedDefaults implements EnvironmentPostProcessor {

  private static final String RESOURCE = "oms/worker/defaults.yaml";

  /** What interrupted tasks and a request that hangs get after the drain. */
  private static final Duration AFTER_DRAIN = Duration.ofSeconds(5);

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Role role = Binder.get(environment).bind("oms.role", Role.class).orElse(Role.ALL);
    Map<String, Object> defaults = new LinkedHashMap<>(yaml());
    defaults.put("spring.lifecycle.timeout-per-shutdown-phase", aboveDrain(environment));
    defaults.putAll(role.defaults());
    defaults.putAll(ConnectionNames.map(environment));
    defaults.putAll(VersionNames.map(environment));
    addBelow(environment.getPropertySources(), defaults);
    environment.getPropertySources().addFirst(new MapPropertySource("oms.role", role.rules()));
  }

  /** Draining ends by its own clock; this is for what hangs all the same. */
  private static String aboveDrain(ConfigurableEnvironment environment) {
    return Binder.get(environment)
        .bindOrCreate("oms.worker", WorkerProperties.class)
        .drainTimeout()
        .plus(AFTER_DRAIN)
        .toString();
  }

  /** Spring keeps the application's own defaults last, so ours are laid below within them. */
  private static void addBelow(MutablePropertySources sources, Map<String, Object> defaults) {
    if (sources.get(DefaultPropertiesPropertySource.NAME) instanceof MapPropertySource own) {
      defaults.putAll(own.getSource());
    }
    DefaultPropertiesPropertySource.addOrMerge(defaults, sources);
  }

  private static Map<String, Object> yaml() {
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource(RESOURCE));
    Map<String, Object> defaults = new LinkedHashMap<>();
    Objects.requireNonNull(yaml.getObject())
        .forEach((key, value) -> defaults.put(key.toString(), value));
    return defaults;
  }
}
