package oms.serverless.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.env.MockEnvironment;

class ReleaseTests {

  @Test
  void helpNamesEveryCommandAndEveryOption() {
    Run run = run("help");

    assertThat(run.code()).isEqualTo(Release.DONE);
    assertThat(run.said())
        .contains(Arrays.stream(Command.values()).map(Command::toString).toList())
        .contains(Arrays.stream(Option.values()).map(Option::toString).toList());
  }

  @Test
  void nothingToDoIsAMisuse() {
    assertThat(run().code()).isEqualTo(Release.MISUSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          deploy                                                | There is no command 'deploy'
          status                                                | Say which, by --deployment-name (or the variable TEMPORAL_DEPLOYMENT_NAME)
          status --deployment-name                              | --deployment-name lacks its value
          status --deployment-name a --percentage 5             | There is no --percentage here
          promote --deployment-name oms-billing                 | Say which, by --build-id (or the variable TEMPORAL_WORKER_BUILD_ID)
          promote --deployment-name oms.billing --build-id b    | TEMPORAL_DEPLOYMENT_NAME (oms.worker.deployment-name) is 'oms.billing'
          register --deployment-name a --build-id b             | Say which, by --function-arn
          register --dev=yes                                    | --dev takes no value
          """)
  void aLineThatSaysNothingIsRefusedWithWhatIsMissing(String line, String sentence) {
    Run run = run(line.strip().split(" "));

    assertThat(run.code()).isEqualTo(Release.MISUSED);
    assertThat(run.complained()).startsWith(sentence).contains("release help");
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void whereNoServerAnswersItIsSaidSo(Command command) throws IOException {
    String nowhere = "127.0.0.1:" + freePort();

    Run run = Run.at(nowhere, words(command));

    assertThat(run.code()).isEqualTo(Release.REFUSED);
    assertThat(run.complained()).startsWith("No Temporal server answers at " + nowhere);
  }

  @ParameterizedTest
  @CsvSource({
    "TEMPORAL_CONFIG_FILE, /nowhere/temporal.toml",
    "TEMPORAL_TLS_CERT, /nowhere/client.pem"
  })
  void aConnectionThatCannotBeMadeNamesWhatCannotBeRead(String variable, String file) {
    var variables =
        new MockEnvironment()
            .withProperty(variable, file)
            .withProperty("TEMPORAL_TLS_KEY", "/nowhere/client.pem");

    Run run = Run.of(variables, List.of("status", "--deployment-name", "oms-billing"));

    assertThat(run.code()).isEqualTo(Release.REFUSED);
    assertThat(run.complained())
        .startsWith("The connection to Temporal cannot be made")
        .contains(file);
  }

  private static String[] words(Command command) {
    String words = command + " --deployment-name oms-billing";
    return switch (command) {
      case REGISTER ->
          (words + " --build-id b2 --dev --function-arn " + Registered.FUNCTION).split(" ");
      case VERIFY, PROMOTE -> (words + " --build-id b2").split(" ");
      case ROLLBACK, STATUS, CONTROLLERS -> words.split(" ");
    };
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Run run(String... words) {
    return Run.of(new MockEnvironment(), List.of(words));
  }
}
