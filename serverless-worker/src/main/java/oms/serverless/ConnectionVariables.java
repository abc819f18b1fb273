package oms.serverless;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of a connection to Temporal under the names that Temporal's own library reads: an
 * address may be called a host, and a certificate and its key may be PEM text or the path of a
 * file.
 */
final class ConnectionVariables {

  private static final String PEM = "-----BEGIN";

  private final Map<String, String> variables = new HashMap<>();

  private ConnectionVariables(Map<String, String> given) {
    given.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            variables.put(name, value);
          }
        });
  }

  static Map<String, String> of(Map<String, String> given) {
    var names = new ConnectionVariables(given);
    names.rename("TEMPORAL_HOST", "TEMPORAL_ADDRESS");
    names.renamePem("TEMPORAL_TLS_CERT", "TEMPORAL_TLS_CLIENT_CERT");
    names.renamePem("TEMPORAL_TLS_KEY", "TEMPORAL_TLS_CLIENT_KEY");
    return names.variables;
  }

  /** The file that is named, or the one beside the function's code; empty if there is none. */
  static Optional<String> file(Map<String, String> variables) {
    String named = variables.getOrDefault("TEMPORAL_CONFIG_FILE", "");
    if (!named.isBlank()) {
      return Optional.of(named);
    }
    return Optional.ofNullable(variables.get("LAMBDA_TASK_ROOT"))
        .map(root -> Path.of(root, "temporal.toml"))
        .filter(Files::isReadable)
        .map(Path::toString);
  }

  private void rename(String name, String known) {
    String value = variables.get(name);
    if (value != null) {
      variables.putIfAbsent(known, value);
    }
  }

  private void renamePem(String name, String known) {
    boolean isText = variables.getOrDefault(name, "").contains(PEM);
    rename(name, known + (isText ? "_DATA" : "_PATH"));
  }
}
