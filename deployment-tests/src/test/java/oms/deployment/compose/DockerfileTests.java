package oms.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oms.deployment.service.ServiceFacts;
import oms.deployment.tool.Repository;
import org.junit.jupiter.api.Test;

/** Rules of ours for the image of the services. */
class DockerfileTests {

  private static final String TEXT =
      Repository.text("Dockerfile").replace("\\\n", " ").replaceAll("(?m)^#(?! syntax).*\n", "");
  private static final List<String> LINES = TEXT.lines().map(String::strip).toList();
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern SOURCE = Pattern.compile("COPY (\\S+)/src .*");
  private static final String HEALTH_GROUP = "/management/endpoint/health/group/container";
  private static final Pattern BASE =
      Pattern.compile("FROM (eclipse-temurin:25-(jdk|jre)|build|service)( AS [a-z]+)?");

  @Test
  void itSaysWhichDockerfileItIsWrittenIn() {
    assertThat(LINES.getFirst()).isEqualTo("# syntax=docker/dockerfile:1");
  }

  @Test
  void everyBaseHasAVersion() {
    assertThat(LINES).filteredOn(line -> line.startsWith("FROM")).allMatch(BASE.asMatchPredicate());
  }

  @Test
  void librariesAreFetchedBeforeTheSourceIsThere() {
    int firstBuild = first("RUN --mount=type=cache,target=/root/.m2 $MAVEN");
    int firstSource = LINES.indexOf(sources().findFirst().orElseThrow().group());
    assertThat(firstBuild).isBetween(0, firstSource);
  }

  @Test
  void librariesAreALayerBelowTheApplication() {
    assertThat(first("COPY --from=extracted /extracted/dependencies/"))
        .isBetween(0, first("COPY --from=extracted /extracted/application/"));
  }

  @Test
  void everyModuleOfTheBuildIsKnown() {
    Stream<String> modules =
        MODULE.matcher(Repository.text("pom.xml")).results().map(match -> match.group(1));
    assertThat(modules)
        .allSatisfy(it -> assertThat(LINES).contains("COPY %1$s/pom.xml %1$s/".formatted(it)));
  }

  @Test
  void whatIsCopiedIsNotIgnored() {
    List<String> allowed = Repository.text(".dockerignore").lines().toList();
    assertThat(sources().map(match -> "!" + match.group(1) + "/src/main"))
        .isNotEmpty()
        .isSubsetOf(allowed);
  }

  @Test
  void itRunsAsNobodyInParticular() {
    assertThat(LINES).contains("USER 10001:10001");
    assertThat(LINES).noneMatch(line -> line.startsWith("USER root") || line.startsWith("USER 0"));
  }

  @Test
  void itTellsWhetherTheProcessLives() {
    String check = LINES.get(first("HEALTHCHECK")).replaceAll(" +", " ");
    assertThat(check)
        .contains("--interval=30s --timeout=5s --start-period=60s --retries=3")
        .contains("curl -f")
        .contains("http://127.0.0.1:8080/health");
    assertThat(LINES).contains("ENV BIND_ON_IP=0.0.0.0 MANAGEMENT_SERVER_PORT=8080");
  }

  @Test
  void everyProgramServesThePathOfTheHealthCheck() {
    assertThat(List.of(ServiceFacts.sharedDefaults(), ServiceFacts.settings("console")))
        .extracting(it -> it.at(HEALTH_GROUP + "/additional-path").asString())
        .containsOnly("management:/health");
  }

  @Test
  void thePagesOfTheConsoleDoNotTakeTheManagementPort() {
    String variable = ServiceFacts.portVariable(ServiceFacts.CONSOLE);
    assertThat(LINES).contains("ENV %s=8084".formatted(variable));
  }

  @Test
  void everyImageHasOneJarToBeMadeOf() {
    assertThat(LINES)
        .anyMatch(it -> it.contains("cp \"$SERVICE\"*/target/oms-\"$SERVICE\"*-exec.jar"));
    assertThat(ServiceFacts.images()).hasSize(4);
    assertThat(Stream.of("order", "billing", "shipping", "console"))
        .allSatisfy(
            word ->
                assertThat(MODULE.matcher(Repository.text("pom.xml")).results())
                    .filteredOn(it -> it.group(1).startsWith(word))
                    .hasSize(1));
  }

  @Test
  void theJvmLearnsWithTheOptionsOfTheRun() {
    assertThat(LINES)
        .filteredOn(line -> line.contains("-XX:AOTMode="))
        .singleElement()
        .asString()
        .contains("@/opt/oms/java.options -Xlog:aot=error -XX:AOTMode=record")
        .contains("@/opt/oms/java.options -Xlog:aot=error -XX:AOTMode=create")
        .contains("@/opt/oms/java.options -XX:AOTMode=on");
    assertThat(Repository.text("deployments/image/java.options")).contains("-XX:+UseSerialGC");
    String learned = LINES.get(first("COPY --from=training"));
    assertThat(learned).endsWith("/tmp/oms.aot ./");
    assertThat(LINES.lastIndexOf("FROM service")).isLessThan(LINES.indexOf(learned));
  }

  @Test
  void nothingInItIsASecret() {
    assertThat(TEXT).doesNotContainPattern("(?i)(ARG|ENV) \\S*(password|secret|token|key)");
  }

  private static int first(String start) {
    List<String> found = LINES.stream().filter(line -> line.startsWith(start)).toList();
    assertThat(found).as("Dockerfile line '%s'", start).isNotEmpty();
    return LINES.indexOf(found.getFirst());
  }

  private static Stream<MatchResult> sources() {
    return LINES.stream().flatMap(line -> SOURCE.matcher(line).results());
  }
}
