package oms.localstack;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import oms.devservices.PostgresServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One of the services, told by the variables that it would be told by anywhere. */
final class Service {

  private final String name;
  private final Class<?> application;
  private final List<String> arguments = new ArrayList<>();

  Service(String name, Class<?> application) {
    this.name = name;
    this.application = application;
  }

  Service with(String variable, Object value) {
    arguments.add("--" + variable + "=" + value);
    return this;
  }

  Service withDatabase(String prefix, PostgresServer postgres, String database) {
    return with(prefix + "_URL", postgres.jdbcUrl(database))
        .with(prefix + "_USER", postgres.username())
        .with(prefix + "_PASSWORD", postgres.password());
  }

  /**
   * Starts it.
   *
   * @param closing gets what is to be closed; no shutdown hook does it
   * @return where its API listens
   */
  URI start(Consumer<ConfigurableApplicationContext> closing) {
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(application)
            .properties("spring.config.name=" + name, "oms.worker.drain-timeout=3s")
            .profiles("demo")
            .registerShutdownHook(false)
            .run(arguments.toArray(String[]::new));
    closing.accept(context);
    var environment = context.getEnvironment();
    return URI.create(
        "http://%s:%s"
            .formatted(
                environment.getProperty("server.address", "127.0.0.1"),
                Objects.requireNonNull(environment.getProperty("local.server.port"))));
  }
}
