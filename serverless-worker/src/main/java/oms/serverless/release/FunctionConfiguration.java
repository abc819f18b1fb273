package oms.serverless.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import oms.worker.versioning.WorkerVersion;

/**
 * What AWS says of a function: the output of {@code aws lambda get-function-configuration}. A
 * worker that says another version of itself than it is registered as is invoked again and again,
 * because nobody ever polls as the one that was asked for.
 */
final class FunctionConfiguration {

  /** Lambda's default, and some: within it nobody begins, polls and stops. */
  private static final int SHORTEST_SECONDS = 30;

  private final JsonNode said;

  private FunctionConfiguration(JsonNode said) {
    this.said = said;
  }

  /**
   * Reads a file, or, as {@code -}, the input.
   *
   * @throws RefusedException if it is not there, or not what AWS says
   */
  static FunctionConfiguration read(String path, InputStream input) {
    try {
      String text =
          path.equals("-")
              ? new String(input.readAllBytes(), StandardCharsets.UTF_8)
              : Files.readString(Path.of(path));
      return new FunctionConfiguration(new ObjectMapper().readTree(text));
    } catch (JsonProcessingException e) {
      throw unreadable(path, "no JSON", e);
    } catch (IOException e) {
      throw unreadable(path, "not to be read", e);
    }
  }

  private static RefusedException unreadable(String path, String problem, IOException cause) {
    return new RefusedException(
        "%s names '%s', which is %s: give it the output of 'aws lambda get-function-configuration --function-name ARN'"
            .formatted(Option.FUNCTION_CONFIGURATION, path, problem),
        cause);
  }

  /**
   * Checks that the function is the one, and works as the version.
   *
   * @throws RefusedException with the first thing that is otherwise
   */
  void check(String functionArn, WorkerVersion version) {
    same("FunctionArn", said.path("FunctionArn").asText(), functionArn, "give the other's");
    same("State", said.path("State").asText(), "Active", "wait until AWS has made it ready");
    if (said.path("Timeout").asInt() < SHORTEST_SECONDS) {
      throw new RefusedException(
          "The function's Timeout is %d s, in which no worker begins, polls and stops: 600 is a good one"
              .formatted(said.path("Timeout").asInt()));
    }
    checkVersion(version);
  }

  /** By its variables, or, where AWS does not show them to us, by its description. */
  private void checkVersion(WorkerVersion version) {
    String mend = "register what was published, or publish what is to be registered";
    JsonNode variables = said.path("Environment").path("Variables");
    if (variables.isObject()) {
      String deployment = variables.path("TEMPORAL_DEPLOYMENT_NAME").asText();
      same("TEMPORAL_DEPLOYMENT_NAME", deployment, version.deploymentName(), mend);
      String build = variables.path("TEMPORAL_WORKER_BUILD_ID").asText();
      same("TEMPORAL_WORKER_BUILD_ID", build, version.buildId(), mend);
    } else {
      String description = "Build ID " + version.buildId();
      same("Description", said.path("Description").asText(), description, mend);
    }
  }

  private static void same(String field, String value, String wanted, String mend) {
    if (!value.equals(wanted)) {
      throw new RefusedException(
          "The function's %s is '%s' and not '%s': %s".formatted(field, value, wanted, mend));
    }
  }
}
