package oms.runner.ecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.client.WorkflowStub;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import oms.devservices.TemporalServer;
import oms.runner.job.Overrides;
import oms.runner.launch.Ending;
import oms.runner.launch.Launch;
import oms.runner.launch.Ticket;
import oms.runner.pool.Pool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The same over AWS's own protocol, with moto in the place of AWS. */
class OnMotoTests {

  private static @Nullable Moto moto;

  private final EcsClient ecs = moto().ecs();
  private final Pool pool = WorkerProgram.pool(moto().subnet(), moto().securityGroup());

  @BeforeAll
  static void start(@TempDir Path folder) {
    moto = Moto.start(folder);
    moto.ecs().createCluster(it -> it.clusterName("oms"));
  }

  @AfterAll
  static void end() {
    if (moto != null) {
      moto.close();
    }
  }

  private static Moto moto() {
    return Objects.requireNonNull(moto);
  }

  @Test
  void aDefinitionIsRegisteredOnceByHoweverManyProcesses() {
    String first = new TaskDefinitions(ecs, "us-east-1").arn("once", pool);
    String second = new TaskDefinitions(ecs, "us-east-1").arn("once", pool);

    assertThat(first).matches(".*:task-definition/oms-once-[0-9a-f]{12}:1").isEqualTo(second);
    assertThat(ecs.listTaskDefinitions(it -> it.familyPrefix(family(first))).taskDefinitionArns())
        .containsExactly(first);
  }

  private static String family(String definition) {
    return definition.replaceAll(".*/|:1$", "");
  }

  @Test
  void aDefinitionSaysWhatThePoolSays() {
    String arn = new TaskDefinitions(ecs, "us-east-1").arn("said", pool);

    var definition = ecs.describeTaskDefinition(it -> it.taskDefinition(arn)).taskDefinition();
    assertThat(definition.cpu()).isEqualTo("512");
    assertThat(definition.memory()).isEqualTo("1024");
    assertThat(definition.networkModeAsString()).isEqualTo("awsvpc");
    assertThat(definition.executionRoleArn()).endsWith(":role/execution");
    assertThat(definition.taskRoleArn()).endsWith(":role/task");
    var container = definition.containerDefinitions().getFirst();
    assertThat(container.image()).isEqualTo("registry/oms/billing-service:1.0.0");
    assertThat(container.readonlyRootFilesystem()).isTrue();
    assertThat(container.logConfiguration().options())
        .containsEntry("awslogs-group", "/oms/jobs")
        .containsEntry("awslogs-region", "us-east-1");
  }

  @Test
  void anotherImageIsAnotherDefinition() {
    var definitions = new TaskDefinitions(ecs, "us-east-1");
    var other = pool.overriddenBy("other", new Overrides(null, null, "other:2", Map.of()));

    assertThat(definitions.arn("other", other)).isNotEqualTo(definitions.arn("other", pool));
  }

  @Test
  void aTaskIsRunLookedAfterAndStopped() throws InterruptedException {
    moto().keepTasksRunning();
    var launcher = new EcsLauncher(ecs, "us-east-1");
    var ticket = new Ticket("default", "w", "r", "a", 1);
    String task = launcher.launch(pool, Stage.JOB, ticket);
    var launch = new Launch(1, task, Instant.now());

    assertThat(launcher.look(pool, launch, Duration.ZERO)).isEmpty();
    assertThat(task(task).startedBy()).isEqualTo(ticket.startedBy());
    launcher.stop(pool, task, "Nobody wants it");
    assertThat(launcher.look(pool, launch, Duration.ZERO)).contains(new Ending.Done());
    assertThat(task(task).stoppedReason()).isEqualTo("Nobody wants it");
    assertThat(launcher.stopped("oms", task)).map(StoppedTask::ticket).contains(ticket);
  }

  @Test
  void aTaskThatIsNotThereIsLostAfterAWhile() throws InterruptedException {
    var launcher = new EcsLauncher(ecs, "us-east-1");
    String none = "arn:aws:ecs:us-east-1:123456789012:task/oms/00000000000000000000000000000000";

    assertThat(launcher.look(pool, new Launch(1, none, Instant.now()), Duration.ZERO)).isEmpty();
    assertThat(launcher.look(pool, new Launch(1, none, Instant.EPOCH), Duration.ZERO))
        .hasValueSatisfying(it -> assertThat(it.toString()).contains("LOST"));
  }

  /** Killed, so that it can say nothing to anybody. */
  @Test
  void aTaskOutlivesTheProcessThatWaitedForIt(@TempDir Path folder) throws Exception {
    moto().keepTasksRunning();
    String queue = queue(moto().sqs());
    int before = tasks().size();
    try (var temporal = TemporalServer.start();
        var stage = new Stage(temporal);
        var first = new WorkerProcess(temporal, moto(), queue, folder.resolve("first.log"))) {
      WorkflowStub job = stage.start();
      await()
          .atMost(1, TimeUnit.MINUTES)
          .untilAsserted(() -> assertThat(tasks()).as(first::said).hasSize(before + 1));
      await().until(() -> pending(job).hasHeartbeatDetails());
      first.kill();
      try (var second = new WorkerProcess(temporal, moto(), queue, folder.resolve("second.log"))) {
        await()
            .atMost(1, TimeUnit.MINUTES)
            .untilAsserted(
                () -> assertThat(pending(job).getAttempt()).as(second::said).isGreaterThan(1));
        moto().endTasks();
        String task = Stage.task(job);

        assertThat(tasks()).hasSize(before + 1).contains(task);
        assertThatEventsAreTaken(moto().sqs(), queue, task);
      }
    }
  }

  /** What was given to a process that is dead comes back soon. */
  private static String queue(SqsClient sqs) {
    return sqs.createQueue(
            it ->
                it.queueName("stopped")
                    .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "2")))
        .queueUrl();
  }

  private static void assertThatEventsAreTaken(SqsClient sqs, String queue, String task) {
    String event = "{\"detail\":{\"clusterArn\":\"oms\",\"taskArn\":\"" + task + "\"}}";
    sqs.sendMessage(it -> it.queueUrl(queue).messageBody(event));
    var left =
        List.of(
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    await()
        .atMost(1, TimeUnit.MINUTES)
        .untilAsserted(
            () ->
                assertThat(
                        sqs.getQueueAttributes(it -> it.queueUrl(queue).attributeNames(left))
                            .attributes()
                            .values())
                    .containsOnly("0"));
  }

  private static PendingActivityInfo pending(WorkflowStub job) {
    return job.describe().getRawDescription().getPendingActivities(0);
  }

  private Task task(String arn) {
    return ecs.describeTasks(it -> it.cluster("oms").tasks(arn)).tasks().getFirst();
  }

  private List<String> tasks() {
    return Stream.of(DesiredStatus.RUNNING, DesiredStatus.STOPPED)
        .flatMap(
            status ->
                ecs.listTasks(it -> it.cluster("oms").desiredStatus(status)).taskArns().stream())
        .distinct()
        .toList();
  }
}
