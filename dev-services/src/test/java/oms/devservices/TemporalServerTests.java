package oms.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalServerTests {

  private static final Map<String, String> NOTHING_THERE = Map.of("PATH", "", "HOME", "/none");

  private static final Map<String, String> PROGRAMS =
      Map.of("PATH", System.getenv("PATH"), "HOME", System.getProperty("user.home"));

  @Test
  void theServerAtHandStartsWorkflows() {
    try (var server = TemporalServer.start()) {
      assertThat(isNewWorkflow(server.address(), "at-hand")).isTrue();
      assertThat(server.description()).contains(server.isReal() ? "Temporal" : "in-memory");
    }
  }

  @Test
  void onlyARealServerKnowsItsWorkflowsAfterAnOutage(@TempDir Path directory) {
    var options = TemporalOptions.defaults().keepingStateIn(directory.resolve("temporal.db"));
    try (var server = TemporalServer.start(options, PROGRAMS)) {
      String address = server.address();
      isNewWorkflow(address, "kept");
      server.stop();
      server.restart();
      assertThat(server.address()).isEqualTo(address);
      assertThat(isNewWorkflow(address, "kept")).isEqualTo(!server.isReal());
    }
  }

  @Test
  void onlyARealServerHasMetricsAndAUi() {
    try (var server = TemporalServer.start(TemporalOptions.defaults().withUi(0), PROGRAMS)) {
      assertThat(server.metricsPort().isPresent()).isEqualTo(server.isReal());
      assertThat(server.uiAddress().isPresent()).isEqualTo(server.isReal());
      server.metricsPort().ifPresent(port -> assertServes("http://127.0.0.1:" + port + "/metrics"));
      server.uiAddress().ifPresent(ui -> assertServes(ui.toString()));
    }
  }

  @Test
  void aServerThatFindsAPortTakenIsStartedAgain(@TempDir Path directory) throws IOException {
    assertThat(startsOf("echo bind: address already in use", directory)).isEqualTo(3);
  }

  @Test
  void aServerThatCannotStartIsNotStartedAgain(@TempDir Path directory) throws IOException {
    assertThat(startsOf("echo unknown flag", directory)).isEqualTo(1);
  }

  /** How often a program is started that says something and ends. */
  private static int startsOf(String words, Path directory) throws IOException {
    Path starts = directory.resolve("starts");
    Path program = directory.resolve("temporal");
    Files.writeString(program, "#!/bin/sh\necho >> '%s'\n%s\nexit 1\n".formatted(starts, words));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    var environment = Map.of("PATH", directory.toString());
    assertThatExceptionOfType(DevServiceException.class)
        .isThrownBy(() -> TemporalServer.start(TemporalOptions.defaults(), environment))
        .withMessageContaining(words.substring("echo ".length()));
    return Files.readAllLines(starts).size();
  }

  @Test
  void withoutAProgramTheServerIsInMemory() {
    try (var server = inMemory()) {
      assertThat(server.isReal()).isFalse();
      assertThat(isNewWorkflow(server.address(), "in-memory")).isTrue();
      assertThat(server.metricsPort()).isEmpty();
      String address = server.address();
      server.stop();
      server.restart();
      assertThat(server.address()).isEqualTo(address);
      assertThat(isNewWorkflow(address, "in-memory")).isTrue();
    }
  }

  @Test
  void continuousIntegrationRefusesTheInMemoryServer() {
    var environment = Map.of("PATH", "", "HOME", "/none", "CI", "true");
    assertThatExceptionOfType(DevServiceException.class)
        .isThrownBy(() -> TemporalServer.start(TemporalOptions.defaults(), environment))
        .withMessageContaining("put the 'temporal' program on the PATH");
  }

  @Test
  void aServerNamedByTheEnvironmentIsTakenFirstAndLeftAlone() {
    try (var running = inMemory()) {
      var environment = Map.of("TEMPORAL_ADDRESS", running.address());
      try (var given = TemporalServer.start(TemporalOptions.defaults(), environment)) {
        assertThat(given.address()).isEqualTo(running.address());
        assertThat(given.description()).contains("TEMPORAL_ADDRESS");
        assertThatExceptionOfType(DevServiceException.class).isThrownBy(given::stop);
      }
      assertThat(isNewWorkflow(running.address(), "left-alone")).isTrue();
    }
  }

  private static TemporalServer inMemory() {
    return TemporalServer.start(TemporalOptions.defaults(), NOTHING_THERE);
  }

  private static void assertServes(String uri) {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(uri)).build();
      assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(uri, e);
    }
  }

  /** Starts a workflow that nobody runs; {@code false} if the server knows its id. */
  private static boolean isNewWorkflow(String address, String id) {
    var target = WorkflowServiceStubsOptions.newBuilder().setTarget(address).build();
    WorkflowServiceStubs service = WorkflowServiceStubs.newServiceStubs(target);
    try {
      var options = WorkflowOptions.newBuilder().setTaskQueue("nobody-polls").setWorkflowId(id);
      WorkflowClient.newInstance(service)
          .newUntypedWorkflowStub("Nothing", options.build())
          .start();
      return true;
    } catch (WorkflowExecutionAlreadyStarted _) {
      return false;
    } finally {
      service.shutdownNow();
    }
  }
}
