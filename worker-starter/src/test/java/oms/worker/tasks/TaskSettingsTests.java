package oms.worker.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

class TaskSettingsTests {

  @ConfigurationProperties("oms.handmade")
  record Handmade(
      @DefaultValue("1s") Duration patience,
      @DefaultValue("") String place,
      @DefaultValue("none") String words,
      @DefaultValue("4") int unset) {}

  @Test
  void aServiceHasWhatItsFileSays() {
    assertThat(handmade(Map.of()))
        .isEqualTo(new Handmade(Duration.ofSeconds(7), "here", "file", 4));
  }

  @Test
  void theEnvironmentIsAboveTheFile() {
    var variables =
        Map.of("OMS_HANDMADE_PATIENCE", "9s", "PLACE", "there", "OMS_HANDMADE_UNSET", "5");

    assertThat(handmade(variables))
        .isEqualTo(new Handmade(Duration.ofSeconds(9), "there", "file", 5));
  }

  @Test
  void theFileOfAProfileIsBetweenThem() {
    var settings = settings(Map.of("SPRING_PROFILES_ACTIVE", "demo"));

    assertThat(settings.hasProfile("demo")).isTrue();
    assertThat(settings.get(Handmade.class).words()).isEqualTo("demo");
    assertThat(
            handmade(Map.of("SPRING_PROFILES_ACTIVE", "demo", "OMS_HANDMADE_WORDS", "mine"))
                .words())
        .isEqualTo("mine");
  }

  @Test
  void withoutAProfileThereIsNone() {
    assertThat(settings(Map.of()).hasProfile("demo")).isFalse();
  }

  @Test
  void aValueThatCannotBeTakenIsNamedWithItsVariable() {
    assertThatExceptionOfType(UnusableSettingException.class)
        .isThrownBy(() -> handmade(Map.of("OMS_HANDMADE_PATIENCE", "long")))
        .withMessageStartingWith(
            "'oms.handmade.patience' (OMS_HANDMADE_PATIENCE) is 'long', which cannot be taken:");
  }

  @Test
  void whatIsBlankIsNotSet() {
    assertThat(settings(Map.of("OMS_HANDMADE_WORDS", " ")).value("oms.handmade.words")).isEmpty();
    assertThat(settings(Map.of()).value("oms.handmade.place")).hasValue("here");
    assertThat(settings(Map.of()).value("oms.handmade.nothing")).isEmpty();
  }

  private static Handmade handmade(Map<String, String> variables) {
    return settings(variables).get(Handmade.class);
  }

  private static TaskSettings settings(Map<String, String> variables) {
    return TaskSettings.of(variables, "handmade-service");
  }
}
