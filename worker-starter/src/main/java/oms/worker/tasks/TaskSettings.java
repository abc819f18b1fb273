package oms.worker.tasks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * A service's settings without a Spring context: JVM properties, above environment variables, above
 * the files of its profiles, above its own file, as in the service itself. Files are those in the
 * jars.
 */
public final class TaskSettings {

  private final ConfigurableEnvironment environment;
  private final Binder binder;

  private TaskSettings(ConfigurableEnvironment environment) {
    this.environment = environment;
    ConfigurationPropertySources.attach(environment);
    this.binder = Binder.get(environment);
  }

  /** Settings by variables alone, of something that has no file. */
  public static TaskSettings of(Map<String, String> variables) {
    return new TaskSettings(environment(variables));
  }

  /**
   * The settings of a service.
   *
   * @param service whose file {@code <service>.yaml} lies at the root of its jar
   */
  public static TaskSettings of(Map<String, String> variables, String service) {
    ConfigurableEnvironment environment = environment(variables);
    Arrays.stream(environment.getActiveProfiles())
        .toList()
        .reversed()
        .forEach(profile -> add(environment, service + "-" + profile + ".yaml"));
    add(environment, service + ".yaml");
    return new TaskSettings(environment);
  }

  private static ConfigurableEnvironment environment(Map<String, String> variables) {
    var environment = new StandardEnvironment();
    String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    environment
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, Map.copyOf(variables)));
    return environment;
  }

  private static void add(ConfigurableEnvironment environment, String file) {
    var resource = new ClassPathResource(file);
    MutablePropertySources sources = environment.getPropertySources();
    if (resource.exists()) {
      load(resource).forEach(sources::addLast);
    }
  }

  private static List<PropertySource<?>> load(ClassPathResource resource) {
    try {
      return new YamlPropertySourceLoader().load(resource.getPath(), resource);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(resource.getPath()), e);
    }
  }

  /**
   * Settings by the type that describes them.
   *
   * @param type bears {@link ConfigurationProperties}
   * @throws UnusableSettingException if a value cannot be taken
   */
  public <T> T get(Class<T> type) {
    return get(type.getAnnotation(ConfigurationProperties.class).value(), type);
  }

  /**
   * Settings below a name.
   *
   * @throws UnusableSettingException if a value cannot be taken
   */
  public <T> T get(String prefix, Class<T> type) {
    try {
      return binder.bindOrCreate(prefix, type);
    } catch (BindException e) {
      throw UnusableSettingException.of(e);
    }
  }

  /** One setting, with what it refers to filled in; empty if it is not set or blank. */
  public Optional<String> value(String name) {
    String value = binder.bind(name, String.class).orElse("").strip();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** Whether a profile is active ({@code SPRING_PROFILES_ACTIVE}). */
  public boolean hasProfile(String profile) {
    return environment.matchesProfiles(profile);
  }
}
