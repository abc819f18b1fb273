package oms.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oms.deployment.tool.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of requirements in {@code deployments/README.md} names files and tests that exist. */
class RequirementTableTests {

  private static final Pattern ROW =
      Pattern.compile(
          "^\\| (S\\d\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** One line of the table. */
  record Row(String id, String requirement, List<String> files, List<String> checks) {

    static Row of(MatchResult row) {
      return new Row(row.group(1), row.group(2), quoted(row.group(3)), quoted(row.group(4)));
    }

    private static List<String> quoted(String cell) {
      return QUOTED.matcher(cell).results().map(it -> it.group(1)).toList();
    }
  }

  @Test
  void everyRequirementHasALine() {
    var expected =
        Stream.of(
                numbered("S0.", 10),
                numbered("S1.", 7),
                numbered("S2.", 8),
                numbered("S3.", 5),
                numbered("S4.", 7))
            .flatMap(it -> it)
            .toArray(String[]::new);
    assertThat(rows()).extracting(Row::id).containsExactly(expected);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatALineNamesExists(Row row) {
    assertThat(row.files()).isNotEmpty().allMatch(file -> Files.exists(Repository.path(file)));
    assertThat(row.checks()).isNotEmpty().allMatch(RequirementTableTests::isTest);
  }

  /** A check is written as {@code ClassTests.method}. */
  private static boolean isTest(String check) {
    String[] parts = check.split("\\.", 2);
    return parts.length == 2
        && sources(parts[0]).anyMatch(text -> text.contains(" " + parts[1] + "("));
  }

  private static Stream<String> sources(String type) {
    return Stream.of(
            "deployment-tests",
            "system-tests",
            "worker-starter",
            "task-runner",
            "order-service",
            "shipping-service",
            "billing-service",
            "dev-services",
            "serverless-worker",
            "lambda-local")
        .map(module -> module + "/src/test/java")
        .flatMap(folder -> Repository.files(folder, "/" + type + ".java").stream())
        .map(Repository::text);
  }

  private static List<Row> rows() {
    Path table = Repository.path("deployments/README.md");
    return ROW.matcher(Repository.text(table)).results().map(Row::of).toList();
  }

  private static Stream<String> numbered(String prefix, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> prefix + number);
  }
}
