package oms.localstack;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import oms.devservices.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertyResolver;

/** One of the services, or the console, told where things are as it would be told anywhere. */
final class Service {

  private static final String[] QUIET = {
    "logging.include-application-name=false",
    "logging.pattern.dateformat=HH:mm:ss.SSS",
    "logging.level.io.zonky=warn"
  };

  private final String name;
  private final Class<?> application;
  private final List<String> arguments = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();
  private @Nullable PropertyResolver environment;

  Service(String name, Class<?> application) {
    this.name = name;
    this.application = application;
  }

  Service with(String name, Object value) {
    arguments.add("--" + name + "=" + value);
    return this;
  }

  Service on(String variable, Port port) {
    return with(variable, port.number()).with("management.server.port", port.management());
  }

  /**
   * Leaves out what configures itself because another part of the stack brought it along.
   *
   * @param packages how the names of the auto-configurations begin
   */
  Service without(String... packages) {
    ImportCandidates.load(AutoConfiguration.class, null).getCandidates().stream()
        .filter(name -> Arrays.stream(packages).anyMatch(name::startsWith))
        .forEach(excluded::add);
    return this;
  }

  /** By Spring's own names, which count more than a {@code SPRING_DATASOURCE_URL} for all. */
  Service withDatabase(String database, PostgresServer postgres) {
    return with("spring.datasource.url", postgres.jdbcUrl(database))
        .with("spring.datasource.username", postgres.username())
        .with("spring.datasource.password", postgres.password());
  }

  /**
   * Starts it. Once it is closed it can be started again, where it was.
   *
   * @param closing gets what is to be closed; no shutdown hook does it
   */
  Service start(Consumer<ConfigurableApplicationContext> closing) {
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(application)
            .properties(QUIET)
            .properties("spring.config.name=" + name, "oms.worker.drain-timeout=3s")
            .profiles("demo")
            .registerShutdownHook(false)
            .run(arguments());
    closing.accept(context);
    environment = context.getEnvironment();
    return this;
  }

  private String[] arguments() {
    return Stream.concat(
            arguments.stream(),
            Stream.of("--spring.autoconfigure.exclude=" + String.join(",", excluded)))
        .toArray(String[]::new);
  }

  /** Where its pages or its API are, once it is started. */
  URI url() {
    return at("server.address", "local.server.port");
  }

  /** Where health and metrics are served, once it is started. */
  URI management() {
    return at("management.server.address", "local.management.port");
  }

  private URI at(String host, String port) {
    PropertyResolver started = Objects.requireNonNull(environment);
    return URI.create(
        "http://%s:%s"
            .formatted(started.getProperty(host, "127.0.0.1"), started.getRequiredProperty(port)));
  }
}
