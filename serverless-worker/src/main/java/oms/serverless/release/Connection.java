package oms.serverless.release;

import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.spring.boot.autoconfigure.properties.ConnectionProperties;
import io.temporal.spring.boot.autoconfigure.template.ServiceStubOptionsTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import oms.worker.connection.ConnectionNames;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.PropertyResolver;

/**
 * Where Temporal is, by the same variables that tell it to the services.
 *
 * @param server what speaks with it
 * @param address for messages
 * @param namespace that the builds are in
 */
record Connection(WorkflowServiceStubs server, String address, String namespace)
    implements AutoCloseable {

  private static final String PREFIX = "spring.temporal.connection";
  private static final String LOCAL = "127.0.0.1:7233";

  /**
   * Opens no connection yet: the first call does.
   *
   * @throws RefusedException if the variables name what cannot be read
   */
  static Connection of(PropertyResolver variables) {
    try {
      return open(variables);
    } catch (IllegalArgumentException | BeanCreationException e) {
      throw new RefusedException(
          "The connection to Temporal cannot be made as the TEMPORAL_ variables say: %s"
              .formatted(NestedExceptionUtils.getMostSpecificCause(e).getMessage()),
          e);
    }
  }

  private static Connection open(PropertyResolver variables) {
    Map<String, Object> settings = new LinkedHashMap<>(Map.of(PREFIX + ".target", LOCAL));
    settings.putAll(ConnectionNames.map(variables));
    WorkflowServiceStubsOptions options = options(settings);
    String namespace = (String) settings.getOrDefault("spring.temporal.namespace", "default");
    return new Connection(
        WorkflowServiceStubs.newServiceStubs(options), options.getTarget(), namespace);
  }

  // Neither metrics nor customizers: Temporal's starter says so by null.
  @SuppressWarnings("NullAway")
  private static WorkflowServiceStubsOptions options(Map<String, Object> settings) {
    ConnectionProperties properties =
        new Binder(new MapConfigurationPropertySource(settings))
            .bind(PREFIX, ConnectionProperties.class)
            .get();
    return new ServiceStubOptionsTemplate(properties, null, null).createServiceStubOptions();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
