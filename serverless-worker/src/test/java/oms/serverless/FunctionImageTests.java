package oms.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The container image of a function, read as the file that makes it. */
class FunctionImageTests {

  private static final Path FILE = Path.of("../deployments/lambda/Dockerfile");
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern SOURCE = Pattern.compile("COPY ([a-z-]+)/src \\1/src");

  @Test
  void everyModuleOfTheBuildIsKnown() throws IOException {
    assertThat(matches(MODULE, Path.of("../pom.xml")))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(lines()).contains("COPY %1$s/pom.xml %1$s/".formatted(it)));
  }

  @Test
  void whatIsCopiedIsNotIgnored() throws IOException {
    List<String> allowed = Files.readAllLines(Path.of(FILE + ".dockerignore"));
    assertThat(matches(SOURCE, FILE).map(module -> "!" + module + "/src/main"))
        .isNotEmpty()
        .isSubsetOf(allowed);
    assertThat(allowed).contains("!serverless-worker/function", "!serverless-worker/src/assembly");
  }

  @Test
  void itsCommandIsTheHandler() throws Exception {
    LambdaWorker.class.getMethod("handleRequest", Object.class, Context.class);
    assertThat(lines().getLast())
        .isEqualTo("CMD [\"%s::handleRequest\"]".formatted(LambdaWorker.class.getName()));
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(FILE);
  }

  private static Stream<String> matches(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().map((MatchResult it) -> it.group(1));
  }
}
