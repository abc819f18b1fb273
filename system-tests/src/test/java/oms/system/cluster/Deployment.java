package oms.system.cluster;

import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.VersioningBehavior;
import io.temporal.api.history.v1.WorkflowTaskCompletedEventAttributes;
import io.temporal.api.workflowservice.v1.SetWorkerDeploymentCurrentVersionRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.common.VersioningOverride;
import io.temporal.common.WorkerDeploymentVersion;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oms.devservices.Service;
import org.awaitility.Awaitility;

/** The builds of one service that run beside each other, one of which gets what is new. */
public final class Deployment {

  private final Set<String> builds = new ConcurrentSkipListSet<>();
  private final OmsCluster cluster;
  private final Service service;
  private final String name;

  /** A deployment without any build yet. */
  public Deployment(OmsCluster cluster, Service service) {
    this.cluster = cluster;
    this.service = service;
    this.name = "oms/" + service.word();
  }

  /** Starts a worker of a build, unless one runs, with properties that make it another build. */
  public void run(String buildId, String... properties) {
    if (builds.add(buildId)) {
      var version =
          Stream.of("--oms.worker.deployment-name=" + name, "--oms.worker.build-id=" + buildId);
      var arguments = Stream.concat(version, Arrays.stream(properties)).toList();
      cluster.startWorker(service, service.word() + "-" + buildId, arguments);
    }
  }

  /** Gives a build what is new, once the server has heard of it. */
  public void makeCurrent(String buildId) {
    var request =
        SetWorkerDeploymentCurrentVersionRequest.newBuilder()
            .setNamespace(client().getOptions().getNamespace())
            .setDeploymentName(name)
            .setBuildId(buildId)
            .build();
    var server = client().getWorkflowServiceStubs().blockingStub();
    Awaitility.await(buildId + " of " + name + " is current")
        .ignoreExceptionsInstanceOf(StatusRuntimeException.class)
        .until(() -> server.setWorkerDeploymentCurrentVersion(request), _ -> true);
  }

  /** The option that starts a workflow on a build that need not be current. */
  public VersioningOverride pinnedTo(String buildId) {
    return new VersioningOverride.PinnedVersioningOverride(
        new WorkerDeploymentVersion(name, buildId));
  }

  /** The builds of this deployment that a workflow has run on. */
  public Set<String> buildsOf(String workflowId) {
    return tasks(workflowId)
        .map(WorkflowTaskCompletedEventAttributes::getDeploymentVersion)
        .filter(version -> version.getDeploymentName().equals(name))
        .map(io.temporal.api.deployment.v1.WorkerDeploymentVersion::getBuildId)
        .collect(Collectors.toSet());
  }

  /** How many workflows the server lists as those of a build; the list is a moment late. */
  public long listedOf(String buildId) {
    return client()
        .listExecutions("TemporalWorkerDeploymentVersion = '%s:%s'".formatted(name, buildId))
        .count();
  }

  /** How a workflow said that it moves between builds. */
  public Set<VersioningBehavior> behaviorsOf(String workflowId) {
    return tasks(workflowId)
        .map(WorkflowTaskCompletedEventAttributes::getVersioningBehavior)
        .collect(Collectors.toSet());
  }

  private Stream<WorkflowTaskCompletedEventAttributes> tasks(String workflowId) {
    return client().fetchHistory(workflowId).getEvents().stream()
        .filter(event -> event.hasWorkflowTaskCompletedEventAttributes())
        .map(event -> event.getWorkflowTaskCompletedEventAttributes());
  }

  private WorkflowClient client() {
    return cluster.workflows();
  }
}
