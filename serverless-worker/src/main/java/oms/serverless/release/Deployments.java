package oms.serverless.release;

import com.google.protobuf.ByteString;
import io.temporal.api.deployment.v1.WorkerDeploymentInfo;
import io.temporal.api.deployment.v1.WorkerDeploymentVersionInfo;
import io.temporal.api.taskqueue.v1.PollerInfo;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.CreateWorkerDeploymentRequest;
import io.temporal.api.workflowservice.v1.CreateWorkerDeploymentVersionRequest;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkerDeploymentRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkerDeploymentResponse;
import io.temporal.api.workflowservice.v1.DescribeWorkerDeploymentVersionRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.SetWorkerDeploymentCurrentVersionRequest;
import io.temporal.api.workflowservice.v1.SetWorkerDeploymentRampingVersionRequest;
import io.temporal.api.workflowservice.v1.UpdateWorkerDeploymentVersionComputeConfigRequest;
import io.temporal.api.workflowservice.v1.ValidateWorkerDeploymentVersionComputeConfigRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oms.worker.versioning.WorkerVersion;

/** Temporal's worker deployments, in the words of this program. */
final class Deployments {

  private static final String IDENTITY = "oms-release";

  private final Connection connection;

  Deployments(Connection connection) {
    this.connection = connection;
  }

  /** A deployment, and what tells its state from a later one. */
  record Deployment(WorkerDeploymentInfo info, ByteString conflictToken) {

    String current() {
      return info.getRoutingConfig().getCurrentDeploymentVersion().getBuildId();
    }

    String ramping() {
      return info.getRoutingConfig().getRampingDeploymentVersion().getBuildId();
    }

    List<String> builds() {
      return info.getVersionSummariesList().stream()
          .map(it -> it.getDeploymentVersion().getBuildId())
          .toList();
    }
  }

  /**
   * A deployment that is there.
   *
   * @throws RefusedException if nobody has ever made it, nor polled for it
   */
  Deployment get(String name) {
    var request =
        DescribeWorkerDeploymentRequest.newBuilder()
            .setNamespace(connection.namespace())
            .setDeploymentName(name)
            .build();
    return answers()
        .unlessMissing(() -> stub().describeWorkerDeployment(request))
        .map(Deployments::deployment)
        .orElseThrow(
            () ->
                new RefusedException(
                    "There is no deployment '%s': register a build of it first".formatted(name)));
  }

  private static Deployment deployment(DescribeWorkerDeploymentResponse answer) {
    return new Deployment(answer.getWorkerDeploymentInfo(), answer.getConflictToken());
  }

  /** Empty if nobody has ever made it, nor polled for it. */
  Optional<WorkerDeploymentVersionInfo> find(WorkerVersion version) {
    var request =
        DescribeWorkerDeploymentVersionRequest.newBuilder()
            .setNamespace(connection.namespace())
            .setDeploymentVersion(wire(version))
            .build();
    return answers()
        .unlessMissing(() -> stub().describeWorkerDeploymentVersion(request))
        .map(it -> it.getWorkerDeploymentVersionInfo());
  }

  /** Makes a deployment unless there is one. */
  void ensure(String name) {
    var request =
        CreateWorkerDeploymentRequest.newBuilder()
            .setNamespace(connection.namespace())
            .setDeploymentName(name)
            .setIdentity(IDENTITY)
            .setRequestId(requestId(name))
            .build();
    answers().unlessThere(() -> stub().createWorkerDeployment(request));
  }

  void create(WorkerVersion version, Compute compute) {
    var request =
        CreateWorkerDeploymentVersionRequest.newBuilder()
            .setNamespace(connection.namespace())
            .setDeploymentVersion(wire(version))
            .setComputeConfig(compute.config())
            .setIdentity(IDENTITY)
            .setRequestId(requestId(version + " " + compute))
            .build();
    answers().to(() -> stub().createWorkerDeploymentVersion(request));
  }

  /** Replaces what a version invokes. */
  void update(WorkerVersion version, Compute before, Compute compute) {
    var request =
        UpdateWorkerDeploymentVersionComputeConfigRequest.newBuilder()
            .setNamespace(connection.namespace())
            .setDeploymentVersion(wire(version))
            .putAllComputeConfigScalingGroups(compute.updates())
            .addAllRemoveComputeConfigScalingGroups(before.missingIn(compute))
            .setIdentity(IDENTITY)
            .setRequestId(requestId(version + " " + before + " " + compute))
            .build();
    answers().to(() -> stub().updateWorkerDeploymentVersionComputeConfig(request));
  }

  /** Lets the server try once more whether it may invoke what it was told. */
  void validate(WorkerVersion version) {
    var request =
        ValidateWorkerDeploymentVersionComputeConfigRequest.newBuilder()
            .setNamespace(connection.namespace())
            .setDeploymentVersion(wire(version))
            .setIdentity(IDENTITY)
            .build();
    answers().to(() -> stub().validateWorkerDeploymentVersionComputeConfig(request));
  }

  void makeCurrent(Routing routing) {
    var request =
        SetWorkerDeploymentCurrentVersionRequest.newBuilder()
            .setNamespace(connection.namespace())
            .setDeploymentName(routing.deploymentName())
            .setBuildId(routing.buildId())
            .setConflictToken(routing.conflictToken())
            .setIgnoreMissingTaskQueues(routing.ignoreMissingTaskQueues())
            .setAllowNoPollers(routing.allowNoPollers())
            .setIdentity(IDENTITY)
            .build();
    answers().to(() -> stub().setWorkerDeploymentCurrentVersion(request));
  }

  /** Gives a version a share of what is new. */
  void ramp(Routing routing, float percentage) {
    var request =
        SetWorkerDeploymentRampingVersionRequest.newBuilder()
            .setNamespace(connection.namespace())
            .setDeploymentName(routing.deploymentName())
            .setBuildId(routing.buildId())
            .setPercentage(percentage)
            .setConflictToken(routing.conflictToken())
            .setIgnoreMissingTaskQueues(routing.ignoreMissingTaskQueues())
            .setAllowNoPollers(routing.allowNoPollers())
            .setIdentity(IDENTITY)
            .build();
    answers().to(() -> stub().setWorkerDeploymentRampingVersion(request));
  }

  /** Takes its share from the version that ramps. The server is told so by naming no version. */
  void endRamp(Deployment deployment) {
    String name = deployment.info().getName();
    ramp(new Routing(name, "", deployment.conflictToken(), false, false), 0);
  }

  /** How many of a version poll one of its queues; workers that ended count for some minutes. */
  long pollers(WorkerVersion version, WorkerDeploymentVersionInfo.VersionTaskQueueInfo queue) {
    var request =
        DescribeTaskQueueRequest.newBuilder()
            .setNamespace(connection.namespace())
            .setTaskQueue(TaskQueue.newBuilder().setName(queue.getName()))
            .setTaskQueueType(queue.getType())
            .build();
    return answers().to(() -> stub().describeTaskQueue(request)).getPollersList().stream()
        .filter(it -> isOf(version, it))
        .count();
  }

  /** The first of the workflows that a query finds, as many as the server gives at once. */
  List<WorkflowExecutionInfo> workflows(String query) {
    var request =
        ListWorkflowExecutionsRequest.newBuilder()
            .setNamespace(connection.namespace())
            .setQuery(query)
            .build();
    return answers().to(() -> stub().listWorkflowExecutions(request)).getExecutionsList();
  }

  private static boolean isOf(WorkerVersion version, PollerInfo poller) {
    var options = poller.getDeploymentOptions();
    return options.getDeploymentName().equals(version.deploymentName())
        && options.getBuildId().equals(version.buildId());
  }

  /** The same for the same content, so that a repeated request is one request to the server. */
  private static String requestId(String content) {
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static io.temporal.api.deployment.v1.WorkerDeploymentVersion wire(WorkerVersion version) {
    return io.temporal.api.deployment.v1.WorkerDeploymentVersion.newBuilder()
        .setDeploymentName(version.deploymentName())
        .setBuildId(version.buildId())
        .build();
  }

  private Answers answers() {
    return new Answers(connection);
  }

  private WorkflowServiceBlockingStub stub() {
    return connection.server().blockingStub();
  }
}
