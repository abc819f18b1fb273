package oms.deployment.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import oms.deployment.tool.Repository;
import oms.deployment.tool.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PromtoolTests {

  private static final Tool PROMTOOL = new Tool("promtool", "apt-get install prometheus");

  @Test
  void rulesAreValid() {
    judge(Stream.of("check", "rules"), Repository.files(Rules.FOLDER, ".yml"));
  }

  @Test
  void alertsFireAndStaySilentAsTheirCasesSay() {
    judge(Stream.of("test", "rules"), Repository.files(Rules.TESTS, ".yml"));
  }

  @Test
  void theConfigurationLoadsWithItsRules() {
    Path folder = Repository.path("deployments/prometheus");
    List<Path> configurations =
        Repository.files("deployments/prometheus", ".yml").stream()
            .filter(file -> folder.equals(file.getParent()))
            .toList();
    assumeThat(configurations).as("configurations").isNotEmpty();
    judge(Stream.of("check", "config"), configurations);
  }

  /** Prometheus reads JSON as the YAML that it is, and PromQL where it expects a rule's. */
  @Test
  void panelsAskWhatPrometheusUnderstands(@TempDir Path folder) throws IOException {
    List<Map<String, String>> rules =
        Dashboard.all().stream()
            .flatMap(Dashboard::queries)
            .distinct()
            .map(query -> Map.of("record", "query", "expr", query))
            .toList();
    Path file = folder.resolve("panels.yml");
    Map<String, ?> group = Map.of("name", "panels", "rules", rules);
    Files.writeString(
        file, JsonMapper.shared().writeValueAsString(Map.of("groups", List.of(group))));
    judge(Stream.of("check", "rules"), List.of(file));
  }

  private static void judge(Stream<String> verb, List<Path> files) {
    Stream<String> paths = files.stream().map(file -> file.toAbsolutePath().toString());
    Tool.Result result = PROMTOOL.run(Stream.concat(verb, paths).toArray(String[]::new));
    assertThat(result.exitCode()).as(result.output()).isZero();
  }
}
