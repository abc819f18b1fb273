package oms.serverless.release;

import static oms.serverless.release.Registered.FUNCTION;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import oms.worker.versioning.WorkerVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionConfigurationTests {

  private static final WorkerVersion VERSION = new WorkerVersion("oms-billing", "b2");
  private static final String SEEN =
      """
      {"FunctionArn": "%s", "State": "Active", "Timeout": 600, "Description": "Build ID b2",
       "Environment": {"Variables": {"TEMPORAL_DEPLOYMENT_NAME": "oms-billing", "TEMPORAL_WORKER_BUILD_ID": "b2"}}}"""
          .formatted(FUNCTION);

  /** As AWS answers to who may not decrypt the variables. */
  private static final String HIDDEN =
      SEEN.replaceAll("\\{\"Variables\".*?}}", "{\"Error\": {\"ErrorCode\": \"AccessDenied\"}}");

  @Test
  void aFunctionThatWorksAsTheBuildIsTaken() {
    assertThatCode(() -> check(SEEN)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          function:oms-billing:5 | function:oms-billing:4 | The function's FunctionArn is '
          "Active"               | "Pending"              | The function's State is 'Pending' and not 'Active'
          "oms-billing",         | "oms-orders",          | The function's TEMPORAL_DEPLOYMENT_NAME is 'oms-orders'
          "b2"}                  | "b1"}                  | The function's TEMPORAL_WORKER_BUILD_ID is 'b1' and not 'b2'
          600                    | 3                      | The function's Timeout is 3 s
          """)
  void whatIsOtherwiseIsNamed(String was, String is, String sentence) {
    assertThatThrownBy(() -> check(SEEN.replace(was, is)))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void whereTheVariablesAreHiddenTheDescriptionTellsTheBuild() {
    assertThatCode(() -> check(HIDDEN)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(HIDDEN.replace("ID b2", "ID b1")))
        .hasMessageStartingWith("The function's Description is 'Build ID b1'");
  }

  @Test
  void itIsReadFromAFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("function.json");
    Files.writeString(file, SEEN);

    assertThatCode(
            () ->
                FunctionConfiguration.read(file.toString(), InputStream.nullInputStream())
                    .check(FUNCTION, VERSION))
        .doesNotThrowAnyException();
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(
            () -> FunctionConfiguration.read("/nowhere.json", InputStream.nullInputStream()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("'/nowhere.json'")
        .hasMessageContaining("aws lambda get-function-configuration");
  }

  @Test
  void whatIsNoJsonIsNamed() {
    assertThatThrownBy(() -> check("An error occurred (ResourceNotFoundException)"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no JSON");
  }

  private static void check(String json) {
    var input = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    FunctionConfiguration.read("-", input).check(FUNCTION, VERSION);
  }
}
