package oms.serverless;

import io.grpc.StatusRuntimeException;
import io.temporal.api.namespace.v1.NamespaceInfo;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.LoadClientConfigProfileOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * The connection of one invocation to Temporal. It is made anew each time, with the credentials of
 * that time: a sandbox may have been frozen for an hour, or be restored from a snapshot.
 */
final class Connection implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final WorkflowServiceStubs stubs;
  private final WorkflowClient client;

  private Connection(WorkflowServiceStubs stubs, WorkflowClientOptions options) {
    this.stubs = stubs;
    this.client = WorkflowClient.newInstance(stubs, options);
  }

  /**
   * Connects.
   *
   * @param identity who works, as Temporal's UI shows it
   * @param watched adds to the options whoever watches the calls
   * @throws FunctionRefusedException if Temporal cannot be reached as it is told
   */
  static Connection open(
      Map<String, String> variables,
      String identity,
      UnaryOperator<WorkflowServiceStubsOptions.Builder> watched) {
    ClientConfigProfile profile = profile(variables);
    var options = WorkflowServiceStubsOptions.newBuilder(profile.toWorkflowServiceStubsOptions());
    var clients = WorkflowClientOptions.newBuilder(profile.toWorkflowClientOptions());
    return new Connection(
        connect(watched.apply(options).build()), clients.setIdentity(identity).build());
  }

  private static ClientConfigProfile profile(Map<String, String> variables) {
    var options =
        LoadClientConfigProfileOptions.newBuilder()
            .setEnvOverrides(ConnectionVariables.of(variables));
    ConnectionVariables.file(variables)
        .ifPresentOrElse(options::setConfigFilePath, () -> options.setDisableFile(true));
    try {
      return ClientConfigProfile.load(options.build());
    } catch (IOException | RuntimeException e) {
      throw new FunctionRefusedException(
          "The connection to Temporal cannot be read from the TEMPORAL_ variables or temporal.toml: "
              + e.getMessage(),
          e);
    }
  }

  private static WorkflowServiceStubs connect(WorkflowServiceStubsOptions options) {
    try {
      return WorkflowServiceStubs.newConnectedServiceStubs(options, PATIENCE);
    } catch (RuntimeException e) {
      throw new FunctionRefusedException(
          "Temporal at %s does not answer within %s (%s). Check TEMPORAL_ADDRESS, the credentials, and that the function's network reaches it."
              .formatted(options.getTarget(), Timing.text(PATIENCE), e.getMessage()),
          e);
    }
  }

  WorkflowClient client() {
    return client;
  }

  /** Whether the server itself ends the polls of a worker that says that it shuts down. */
  boolean pollsAreEndedByTheServer() {
    var request =
        DescribeNamespaceRequest.newBuilder().setNamespace(client.getOptions().getNamespace());
    try {
      return describe(request.build()).getCapabilities().getWorkerPollCompleteOnShutdown();
    } catch (StatusRuntimeException e) {
      return false;
    }
  }

  private NamespaceInfo describe(DescribeNamespaceRequest request) {
    return stubs
        .blockingStub()
        .withDeadlineAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .describeNamespace(request)
        .getNamespaceInfo();
  }

  @Override
  public void close() {
    stubs.shutdownNow();
    stubs.awaitTermination(1, TimeUnit.SECONDS);
  }
}
