package oms.lambda.scaling;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeWorkerDeploymentVersionRequest;
import io.temporal.api.workflowservice.v1.SetWorkerDeploymentCurrentVersionRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks Temporal about the versions of workers, and says which of them is current. */
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
   * How the task queues of a version fare; none if no worker of it was ever there.
   *
   * @throws StatusRuntimeException if the server cannot be reached
   */
  List<QueueLook> look(DeploymentVersion version) {
    var request =
        DescribeWorkerDeploymentVersionRequest.newBuilder()
            .setNamespace(namespace)
            .setDeploymentVersion(version.message())
            .setReportTaskQueueStats(true)
            .build();
    try {
      return stub().describeWorkerDeploymentVersion(request).getVersionTaskQueuesList().stream()
          .map(queue -> QueueLook.of(queue.getStats()))
          .toList();
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
        return List.of();
      }
      throw e;
    }
  }

  /**
   * Gives a version what is new.
   *
   * @return whether the server has heard of its workers and has done so
   */
  public boolean makeCurrent(DeploymentVersion version) {
    var request =
        SetWorkerDeploymentCurrentVersionRequest.newBuilder()
            .setNamespace(namespace)
            .setDeploymentName(version.deployment())
            .setBuildId(version.build())
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
