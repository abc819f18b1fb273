package oms.worker.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.mock.env.MockEnvironment;

class SharedDefaultsTests {

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void temporalIsOnThisMachineUnlessSomethingIsSaid() {
    applyDefaults();
    assertProperties(
        Map.of(
            "spring.temporal.connection.target", "127.0.0.1:7233",
            "spring.temporal.namespace", "default"));
    assertThat(environment.containsProperty("spring.temporal.connection.enable-https")).isFalse();
  }

  @Test
  void whatAServiceSetsHoldsAgainstTheDefaults() {
    environment.setProperty("spring.temporal.connection.target", "mine:7233");
    environment.setProperty("TEMPORAL_ADDRESS", "theirs:7233");
    applyDefaults();
    assertProperties(Map.of("spring.temporal.connection.target", "mine:7233"));
  }

  @Test
  void whatAProgramSetsAsItsOwnDefaultHoldsToo() {
    DefaultPropertiesPropertySource.addOrMerge(
        Map.of("server.shutdown", "immediate"), environment.getPropertySources());
    applyDefaults();
    assertProperties(Map.of("server.shutdown", "immediate", "spring.main.banner-mode", "off"));
  }

  @Test
  void aWorkerListensForHealthOnlyWhateverIsSet() {
    environment.setProperty("server.port", "8082");
    applyDefaults();
    assertProperties(Map.of("server.port", "8082"));
    environment.setProperty("oms.role", "worker");
    applyDefaults();
    assertProperties(Map.of("server.port", "-1"));
  }

  @Test
  void springWaitsALittleLongerThanTheDrain() {
    applyDefaults();
    assertProperties(Map.of("spring.lifecycle.timeout-per-shutdown-phase", "PT30S"));
  }

  @Test
  void springWaitsLongerForALongerDrain() {
    environment.setProperty("oms.worker.drain-timeout", "45s");
    applyDefaults();
    assertProperties(Map.of("spring.lifecycle.timeout-per-shutdown-phase", "PT50S"));
  }

  @Test
  void anAddressMayBeCalledAHost() {
    environment.setProperty("TEMPORAL_HOST", "temporal.example:7233");
    environment.setProperty("TEMPORAL_NAMESPACE", "shop");
    applyDefaults();
    assertProperties(
        Map.of(
            "spring.temporal.connection.target", "temporal.example:7233",
            "spring.temporal.namespace", "shop"));
  }

  @Test
  void anApiKeyTurnsTlsOn() {
    environment.setProperty("TEMPORAL_API_KEY", "key");
    applyDefaults();
    assertProperties(
        Map.of(
            "spring.temporal.connection.api-key", "key",
            "spring.temporal.connection.enable-https", "true"));
  }

  @Test
  void aCertificateMayBeATextOrAFile() {
    environment.setProperty("TEMPORAL_TLS_CERT", "-----BEGIN CERTIFICATE-----");
    environment.setProperty("TEMPORAL_TLS_CLIENT_KEY_PATH", "/etc/temporal/tls/tls.key");
    applyDefaults();
    assertProperties(
        Map.of(
            "spring.temporal.connection.mtls.cert-chain", "-----BEGIN CERTIFICATE-----",
            "spring.temporal.connection.mtls.key-file", "/etc/temporal/tls/tls.key"));
  }

  @Test
  void aConfigFileIsReadWhereItIsNamedAndBelowTheVariables(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("temporal.toml");
    Files.writeString(
        file,
        """
        [profile.default]
        address = "default:7233"
        [profile.shop]
        address = "shop:7233"
        namespace = "shop"
        api_key = "key"
        [profile.shop.tls]
        client_cert_path = "/etc/cert.pem"
        """);
    environment.setProperty("TEMPORAL_CONFIG_FILE", file.toString());
    environment.setProperty("TEMPORAL_PROFILE", "shop");
    environment.setProperty("TEMPORAL_NAMESPACE", "mine");
    applyDefaults();
    assertProperties(
        Map.of(
            "spring.temporal.connection.target", "shop:7233",
            "spring.temporal.namespace", "mine",
            "spring.temporal.connection.api-key", "key",
            "spring.temporal.connection.enable-https", "true",
            "spring.temporal.connection.mtls.cert-chain-file", "/etc/cert.pem"));
  }

  @Test
  void aConfigFileThatCannotBeReadIsNamed() {
    environment.setProperty("TEMPORAL_CONFIG_FILE", "/none/temporal.toml");
    assertThatIllegalArgumentException()
        .isThrownBy(this::applyDefaults)
        .withMessageContaining("/none/temporal.toml");
  }

  @Test
  void theControllersVersionIsTakenUnlessOursIsSet() {
    environment.setProperty("TEMPORAL_DEPLOYMENT_NAME", "oms/order");
    environment.setProperty("TEMPORAL_WORKER_BUILD_ID", "1.4.0");
    environment.setProperty("oms.worker.build-id", "mine");
    applyDefaults();
    assertProperties(
        Map.of("oms.worker.deployment-name", "oms/order", "oms.worker.build-id", "mine"));
  }

  @Test
  void anApiPollsNothing() {
    environment.setProperty("oms.role", "api");
    applyDefaults();
    assertProperties(Map.of("spring.temporal.start-workers", "false"));
  }

  @Test
  void aWorkerDescribesNoApi() {
    environment.setProperty("oms.role", "worker");
    applyDefaults();
    assertProperties(Map.of("springdoc.api-docs.enabled", "false"));
    assertThat(environment.containsProperty("spring.temporal.start-workers")).isFalse();
  }

  private void applyDefaults() {
    new SharedDefaults().postProcessEnvironment(environment, new SpringApplication());
  }

  private void assertProperties(Map<String, String> expected) {
    expected.forEach((key, value) -> assertThat(environment.getProperty(key)).isEqualTo(value));
  }
}
