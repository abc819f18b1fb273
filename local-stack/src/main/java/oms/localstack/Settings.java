package oms.localstack;

import java.nio.file.Path;
import java.util.List;
import oms.devservices.PostgresOptions;
import oms.devservices.TemporalOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/**
 * What can be chosen about the local stack.
 *
 * @param dataDirectory where data outlive the stack; {@code null} to start with none each time
 */
record Settings(
    Port order, Port billing, Port shipping, Port console, @Nullable Path dataDirectory) {

  private static final int FREE = 0;
  private static final int LAST = 65_535 - Port.MANAGEMENT;

  /**
   * Reads the settings, each from its property or else its environment variable.
   *
   * @throws IllegalArgumentException if a port is none
   */
  static Settings read(PropertyResolver properties) {
    String directory = properties.getProperty("oms.local.data-dir", "");
    return new Settings(
        port(properties, "order API", "oms.order.port", "ORDER_API_PORT", 8082),
        port(properties, "billing API", "oms.billing.port", "BILLING_API_PORT", 8081),
        port(properties, "shipping API", "oms.shipping.port", "SHIPMENT_API_PORT", 8083),
        port(properties, "console", "oms.console.port", "CONSOLE_PORT", 8080),
        directory.isBlank() ? null : Path.of(directory));
  }

  private static Port port(
      PropertyResolver properties, String owner, String property, String variable, int usual) {
    String text =
        properties.getProperty(property, properties.getProperty(variable, String.valueOf(usual)));
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= 0 && number <= LAST) {
        return new Port(owner, number, property, variable);
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "'%s' is no port of the %s: set %s or %s to 0..%d"
            .formatted(text, owner, property, variable, LAST));
  }

  List<Port> ports() {
    return List.of(order, billing, shipping, console);
  }

  PostgresOptions postgres() {
    var options = PostgresOptions.defaults().endedByCaller();
    return dataDirectory == null
        ? options
        : options.keepingDataIn(dataDirectory.resolve("postgres"));
  }

  TemporalOptions temporal() {
    var options = TemporalOptions.defaults().withUi(FREE).endedByCaller();
    return dataDirectory == null
        ? options
        : options.keepingStateIn(dataDirectory.resolve("temporal.db"));
  }
}
