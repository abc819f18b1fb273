package oms.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.LoadClientConfigProfileOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionVariablesTests {

  @Test
  void anAddressMayBeCalledAHost() {
    assertThat(ConnectionVariables.of(Map.of("TEMPORAL_HOST", "t:7233")))
        .containsEntry("TEMPORAL_ADDRESS", "t:7233");
    assertThat(ConnectionVariables.of(Map.of("TEMPORAL_HOST", "t", "TEMPORAL_ADDRESS", "u")))
        .containsEntry("TEMPORAL_ADDRESS", "u");
  }

  @Test
  void aCertificateMayBeATextOrAFile() {
    String pem = "-----BEGIN CERTIFICATE-----";
    assertThat(
            ConnectionVariables.of(
                Map.of("TEMPORAL_TLS_CERT", pem, "TEMPORAL_TLS_KEY", "/secrets/tls.key")))
        .containsEntry("TEMPORAL_TLS_CLIENT_CERT_DATA", pem)
        .containsEntry("TEMPORAL_TLS_CLIENT_KEY_PATH", "/secrets/tls.key");
  }

  @Test
  void whatIsBlankIsNotSet() {
    assertThat(ConnectionVariables.of(Map.of("TEMPORAL_API_KEY", " ", "TEMPORAL_HOST", "")))
        .isEmpty();
  }

  @Test
  void aFileBesideTheCodeIsReadUnlessAnotherIsNamed(@TempDir Path root) throws IOException {
    assertThat(ConnectionVariables.file(Map.of("LAMBDA_TASK_ROOT", root.toString()))).isEmpty();

    Path file = Files.createFile(root.resolve("temporal.toml"));
    var beside = Map.of("LAMBDA_TASK_ROOT", root.toString());
    assertThat(ConnectionVariables.file(beside)).hasValue(file.toString());
    assertThat(
            ConnectionVariables.file(
                Map.of("LAMBDA_TASK_ROOT", root.toString(), "TEMPORAL_CONFIG_FILE", "/other")))
        .hasValue("/other");
    assertThat(ConnectionVariables.file(Map.of())).isEmpty();
  }

  @Test
  void theExampleOfAFileIsOne() throws IOException {
    var example =
        LoadClientConfigProfileOptions.newBuilder()
            .setConfigFilePath("function/temporal.toml.example")
            .setConfigFileStrict(true)
            .setDisableEnv(true)
            .build();

    ClientConfigProfile profile = ClientConfigProfile.load(example);

    assertThat(profile.getAddress()).isEqualTo("oms.a1b2c.tmprl.cloud:7233");
    assertThat(profile.getNamespace()).isEqualTo("oms.a1b2c");
    assertThat(profile.getTls().getClientKeyPath()).isEqualTo("/var/task/client.key");
  }
}
