package oms.lambda.scaling;

import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.SetWorkerDeploymentCurrentVersionRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.common.WorkerDeploymentVersion;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.concurrent.TimeUnit;

/** Says to Temporal which version of a function's workers is current. */
public final class Deployments {

  private static final long DEADLINE_SECONDS = 10;

  private final WorkflowServiceStubs server;
  private final String namespace;

  /** The deployments of a namespace. */
  public Deployments(WorkflowServiceStubs server, String namespace) {
    this.server = server;
    this.namespace = namespace;
  }

  /**
   * Gives a version what is new.
   *
   * @return whether the server has heard of its workers and has done so
   */
  public boolean makeCurrent(WorkerDeploymentVersion version) {
    var request =
        SetWorkerDeploymentCurrentVersionRequest.newBuilder()
            .setNamespace(namespace)
            .setDeploymentName(version.getDeploymentName())
            .setBuildId(version.getBuildId())
            .setIgnoreMissingTaskQueues(true)
            .build();
    try {
      return stub().setWorkerDeploymentCurrentVersion(request).isInitialized();
    } catch (StatusRuntimeException _) {
      // Until a worker has polled there is no such version, and it is there some moments later.
      return false;
    }
  }

  private WorkflowServiceBlockingStub stub() {
    return server.blockingStub().withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }
}
