package oms.runner.ecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowStub;
import oms.devservices.TemporalServer;
import oms.runner.job.JobResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Events of EventBridge, and workers that see nothing without them. */
class StoppedTasksTests {

  private static final TemporalServer TEMPORAL = TemporalServer.start();

  private final FakeEcs ecs = new FakeEcs();
  private final Stage stage = new Stage(TEMPORAL);
  private final StoppedTasks events = events(stage.client);

  @AfterEach
  void close() {
    stage.close();
  }

  @AfterAll
  static void closeServer() {
    TEMPORAL.close();
  }

  /** What another process than the one that waits does. */
  private StoppedTasks events(WorkflowClient client) {
    var launcher = new EcsLauncher(ecs, "eu-central-1");
    return new StoppedTasks(new NoQueue(), "no-queue", launcher, client);
  }

  @Test
  void anEventEndsTheActivityWhoeverWaitsForIt() {
    WorkflowStub job = startUnseen();
    ecs.exits(0);

    assertThat(events.isDone(event())).isTrue();
    assertThat(job.getResult(JobResult.class).task()).isEqualTo(ecs.lastTask());
  }

  @Test
  void anEventOfAFailureTellsWhyAndHasItTriedAgain() {
    WorkflowStub job = startUnseen();
    ecs.isInterrupted();

    assertThat(events.isDone(event())).isTrue();
    await()
        .until(() -> job.describe().getRawDescription().getPendingActivities(0).hasLastFailure());
    assertThat(
            job.describe()
                .getRawDescription()
                .getPendingActivities(0)
                .getLastFailure()
                .getMessage())
        .contains("Spot took it back");
  }

  @Test
  void anEventThatComesBeforeEcsKnowsComesBack() {
    startUnseen();

    assertThat(events.isDone(event())).isFalse();
  }

  @Test
  void anEventThatComesTooLateChangesNothing() {
    stage.startWorker(ecs);
    WorkflowStub job = stage.start();
    await().until(() -> ecs.tasks().size() == 1);
    ecs.exits(0);
    Stage.task(job);

    assertThat(events.isDone(event())).isTrue();
    assertThat(events.isDone(event())).isTrue();
  }

  @Test
  void anEventOfAnEarlierLaunchEndsNoLaterOne() {
    stage.startWorker(ecs);
    WorkflowStub job = stage.start();
    await().until(() -> ecs.tasks().size() == 1);
    String late = event();
    ecs.isInterrupted();
    await().until(() -> ecs.tasks().size() == 2);

    assertThat(events.isDone(late)).isTrue();
    await().until(() -> job.describe().getRawDescription().getPendingActivitiesCount() == 1);
    ecs.exits(0);
    assertThat(Stage.task(job)).isEqualTo(ecs.lastTask());
    assertThat(ecs.tasks()).hasSize(2);
  }

  @Test
  void anEventOfAnotherNamespaceIsLeftAlone() {
    startUnseen();
    ecs.exits(0);
    var other =
        WorkflowClient.newInstance(
            stage.client.getWorkflowServiceStubs(),
            WorkflowClientOptions.newBuilder().setNamespace("other").build());

    assertThat(events(other).isDone(event())).isFalse();
  }

  @Test
  void whatIsNoEventOfAJobEndsWithTheUndelivered() {
    assertThat(events.isDone("no json")).isFalse();
    assertThat(events.isDone("{\"detail\":{\"taskArn\":\"arn:aws:ecs:x:1:task/oms/9\"}}"))
        .isFalse();
  }

  private WorkflowStub startUnseen() {
    stage.startWorker(new Blind(ecs));
    WorkflowStub job = stage.start();
    await()
        .until(
            () -> job.describe().getRawDescription().getPendingActivities(0).hasHeartbeatDetails());
    return job;
  }

  private String event() {
    return """
        {"version": "0", "source": "aws.ecs", "detail-type": "ECS Task State Change", "detail": {
          "clusterArn": "arn:aws:ecs:eu-central-1:123456789012:cluster/oms", "taskArn": "%s",
          "lastStatus": "STOPPED", "desiredStatus": "STOPPED"}}
        """
        .formatted(ecs.lastTask());
  }

  /** Launches, and never tells of a task. */
  private record Blind(FakeEcs ecs) implements EcsClient {

    @Override
    public RunTaskResponse runTask(RunTaskRequest request) {
      return ecs.runTask(request);
    }

    @Override
    public DescribeTaskDefinitionResponse describeTaskDefinition(
        DescribeTaskDefinitionRequest request) {
      return ecs.describeTaskDefinition(request);
    }

    @Override
    public RegisterTaskDefinitionResponse registerTaskDefinition(
        RegisterTaskDefinitionRequest request) {
      return ecs.registerTaskDefinition(request);
    }

    @Override
    public DescribeTasksResponse describeTasks(DescribeTasksRequest request) {
      throw SdkClientException.create("Connection refused");
    }

    @Override
    public String serviceName() {
      return "ecs";
    }

    @Override
    public void close() {}
  }

  /** The test hands events over itself. */
  private static final class NoQueue implements SqsClient {

    @Override
    public String serviceName() {
      return "sqs";
    }

    @Override
    public void close() {}
  }
}
