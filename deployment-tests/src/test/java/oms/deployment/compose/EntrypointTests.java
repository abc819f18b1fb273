package oms.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oms.deployment.tool.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the entry point of the image makes of its words, with a {@code java} that only tells. */
@DisabledOnOs(OS.WINDOWS)
class EntrypointTests {

  private static final String TELLING = "#!/bin/sh\necho \"$OMS_ROLE\" \"$@\"\n";

  @TempDir private Path home;

  /** What a run said and how it ended. */
  private record Run(int exitCode, String output) {}

  @BeforeEach
  void aJavaThatTells() throws IOException {
    Files.writeString(home.resolve("java"), TELLING);
    assertThat(home.resolve("java").toFile().setExecutable(true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "worker", "all"})
  void aRoleIsHandedOn(String role) throws Exception {
    assertThat(oms(Map.of(), role))
        .isEqualTo(new Run(0, "%s @%2$s/java.options -jar %2$s/oms.jar\n".formatted(role, home)));
  }

  @Test
  void propertiesComeAfterTheProgramAndOptionsBefore() throws Exception {
    var run = oms(Map.of("JAVA_OPTS", "-Xmx1g -Xlog:gc"), "worker", "--name=two words");
    assertThat(run.output())
        .endsWith(
            "java.options -Xmx1g -Xlog:gc -jar %s/oms.jar --name=two words\n".formatted(home));
  }

  @Test
  void aJobIsTheFirstWordOfItsProgramAndNoServicesRole() throws Exception {
    assertThat(oms(Map.of(), "settle", "--day=2026-11-20").output())
        .startsWith("settle @")
        .endsWith(" -jar %s/oms.jar settle --day=2026-11-20\n".formatted(home));
  }

  @Test
  void whatTheJvmLearnedIsUsedWhereItIsThere() throws Exception {
    Files.createFile(home.resolve("oms.aot"));
    assertThat(oms(Map.of(), "api").output())
        .contains("-XX:AOTCache=%1$s/oms.aot -jar %1$s/oms.jar".formatted(home));
  }

  @Test
  void withoutARoleItSaysWhatThereIs() throws Exception {
    assertThat(oms(Map.of()).exitCode()).isEqualTo(64);
    assertThat(oms(Map.of(), "wroker").output()).contains("oms api | worker | all");
  }

  private Run oms(Map<String, String> variables, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", script().toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(variables);
    builder.environment().put("OMS_HOME", home.toString());
    builder.environment().merge("PATH", home.toString(), (path, first) -> first + ":" + path);
    Process process = builder.start();
    try (var output = process.getInputStream()) {
      String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), said);
    }
  }

  private static Path script() {
    return Repository.path("deployments/image/oms").toAbsolutePath();
  }
}
