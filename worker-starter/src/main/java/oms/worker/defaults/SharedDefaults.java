package oms.worker.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import oms.worker.connection.ConnectionNames;
import oms.worker.role.Role;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/**
 * Adds the settings that all services share, below everything that a service or its environment
 * sets: where Temporal is, what the role brings along, and {@code oms/worker/defaults.yaml}.
 */
final class SharedDefaults implements EnvironmentPostProcessor {

  private static final String RESOURCE = "oms/worker/defaults.yaml";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Role role = Binder.get(environment).bind("oms.role", Role.class).orElse(Role.ALL);
    var sources = environment.getPropertySources();
    addLast(sources, "Temporal connection", ConnectionNames.map(environment));
    addLast(sources, "defaults of role " + role, role.defaults());
    addYaml(sources);
  }

  private static void addLast(
      MutablePropertySources sources, String name, Map<String, Object> properties) {
    sources.addLast(new MapPropertySource(name, properties));
  }

  private static void addYaml(MutablePropertySources sources) {
    try {
      new YamlPropertySourceLoader()
          .load("defaults of all services", new ClassPathResource(RESOURCE))
          .forEach(sources::addLast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
