package oms.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTests {

  private final Properties properties = new Properties();

  SettingsTests() {
    properties.putAll(
        Map.of(
            "benchmark.levels", "1,32",
            "benchmark.seconds", "20",
            "benchmark.rounds", "3",
            "benchmark.orders", "100",
            "benchmark.prices", "0.5,2",
            "benchmark.jvm", "-Xmx1g  -XX:+UseSerialGC",
            "benchmark.properties", "--oms.worker.slots.activity=8",
            "benchmark.services", "target/services",
            "benchmark.repository", ".."));
  }

  @Test
  void areReadFromProperties() {
    assertThat(Settings.from(properties))
        .returns(List.of(1, 32), Settings::levels)
        .returns(Duration.ofSeconds(20), Settings::slice)
        .returns(3, Settings::rounds)
        .returns(100, Settings::orders)
        .returns(List.of(0.5, 2.0), Settings::prices)
        .returns(List.of("-Xmx1g", "-XX:+UseSerialGC"), Settings::flags)
        .returns(List.of("--oms.worker.slots.activity=8"), Settings::properties)
        .returns(Path.of("target/services"), Settings::services)
        .returns(Path.of(".."), Settings::repository);
  }

  @Test
  void moreCanBeSetOfTheServices() {
    assertThat(Settings.from(properties).with(List.of("--a=b")).properties())
        .containsExactly("--oms.worker.slots.activity=8", "--a=b");
  }

  @Test
  void aMissingPropertyIsNamed() {
    properties.remove("benchmark.rounds");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(properties))
        .withMessageContaining("benchmark.rounds");
  }

  @Test
  void theServicesMayHaveNoOptions() {
    properties.setProperty("benchmark.jvm", " ");

    assertThat(Settings.from(properties).flags()).isEmpty();
  }
}
