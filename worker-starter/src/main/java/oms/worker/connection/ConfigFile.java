package oms.worker.connection;

import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.ClientConfigTLS;
import io.temporal.envconfig.LoadClientConfigProfileOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a {@code temporal.toml} as the variables that would say the same. */
final class ConfigFile {

  private final Map<String, String> variables = new LinkedHashMap<>();

  private ConfigFile() {}

  /**
   * The variables of one profile.
   *
   * @throws IllegalArgumentException if the file cannot be read
   */
  static Map<String, String> variables(String path, @Nullable String profile) {
    if (!Files.isReadable(Path.of(path))) {
      throw new IllegalArgumentException(
          "TEMPORAL_CONFIG_FILE is '%s', where there is no file to read".formatted(path));
    }
    var options = LoadClientConfigProfileOptions.newBuilder().setConfigFilePath(path);
    options.setConfigFileProfile(profile == null ? "default" : profile).setDisableEnv(true);
    try {
      var file = new ConfigFile();
      file.read(ClientConfigProfile.load(options.build()));
      return file.variables;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "TEMPORAL_CONFIG_FILE is '%s', which cannot be read as TOML: %s"
              .formatted(path, e.getMessage()),
          e);
    }
  }

  private void read(ClientConfigProfile profile) {
    put("TEMPORAL_ADDRESS", profile.getAddress());
    put("TEMPORAL_NAMESPACE", profile.getNamespace());
    put("TEMPORAL_API_KEY", profile.getApiKey());
    ClientConfigTLS tls = profile.getTls();
    if (tls != null) {
      read(tls);
    }
  }

  private void read(ClientConfigTLS tls) {
    put("TEMPORAL_TLS", String.valueOf(!Boolean.TRUE.equals(tls.isDisabled())));
    put("TEMPORAL_TLS_SERVER_NAME", tls.getServerName());
    put("TEMPORAL_TLS_CERT", text(tls.getClientCertData()));
    put("TEMPORAL_TLS_KEY", text(tls.getClientKeyData()));
    put("TEMPORAL_TLS_CLIENT_CERT_PATH", tls.getClientCertPath());
    put("TEMPORAL_TLS_CLIENT_KEY_PATH", tls.getClientKeyPath());
  }

  private static @Nullable String text(byte @Nullable [] pem) {
    return pem == null ? null : new String(pem, StandardCharsets.UTF_8);
  }

  private void put(String variable, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      variables.put(variable, value);
    }
  }
}
