package oms.worker.connection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.PropertyResolver;

/**
 * Maps the variables under which platforms tell where Temporal is to the properties of Temporal's
 * starter. An address is {@code TEMPORAL_ADDRESS} or {@code TEMPORAL_HOST}; a client certificate
 * and its key are given as PEM text or as the path of a file.
 *
 * <p>A {@code temporal.toml} is read only where {@code TEMPORAL_CONFIG_FILE} names it (with {@code
 * TEMPORAL_PROFILE}), below the variables: a service must not take up the settings of whoever
 * happens to start it.
 */
public final class ConnectionNames {

  private static final String CONNECTION = "spring.temporal.connection.";
  private static final String PEM = "-----BEGIN";

  private final PropertyResolver variables;
  private final Map<String, String> file;
  private final Map<String, Object> properties = new LinkedHashMap<>();

  private ConnectionNames(PropertyResolver variables) {
    this.variables = variables;
    String path = variables.getProperty("TEMPORAL_CONFIG_FILE", "");
    this.file =
        path.isBlank()
            ? Map.of()
            : ConfigFile.variables(path, variables.getProperty("TEMPORAL_PROFILE"));
  }

  /** The starter's properties for what is set. */
  public static Map<String, Object> map(PropertyResolver variables) {
    var names = new ConnectionNames(variables);
    names.map();
    return names.properties;
  }

  private void map() {
    put("target", value("TEMPORAL_ADDRESS", "TEMPORAL_HOST"));
    put("api-key", value("TEMPORAL_API_KEY"));
    put("enable-https", value("TEMPORAL_TLS").or(() -> value("TEMPORAL_API_KEY").map(_ -> "true")));
    put("mtls.server-name", value("TEMPORAL_TLS_SERVER_NAME"));
    putPem("mtls.cert-chain", value("TEMPORAL_TLS_CERT", "TEMPORAL_TLS_CLIENT_CERT_PATH"));
    putPem("mtls.key", value("TEMPORAL_TLS_KEY", "TEMPORAL_TLS_CLIENT_KEY_PATH"));
    value("TEMPORAL_NAMESPACE").ifPresent(it -> properties.put("spring.temporal.namespace", it));
  }

  private void put(String property, Optional<String> value) {
    value.ifPresent(it -> properties.put(CONNECTION + property, it));
  }

  private void putPem(String property, Optional<String> value) {
    put(property, value.filter(it -> it.contains(PEM)));
    put(property + "-file", value.filter(it -> !it.contains(PEM)));
  }

  private Optional<String> value(String... names) {
    for (String name : names) {
      String value = variables.getProperty(name, file.getOrDefault(name, ""));
      if (!value.isBlank()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
