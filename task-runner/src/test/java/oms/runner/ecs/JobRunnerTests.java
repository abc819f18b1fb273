package oms.runner.ecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.worker.WorkerFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import oms.devservices.TemporalServer;
import oms.runner.job.JobFailure;
import oms.runner.job.Overrides;
import oms.runner.launch.Ticket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/** Jobs on a Temporal server, and an ECS that has the faults of the real one. */
class JobRunnerTests {

  private static final TemporalServer TEMPORAL = TemporalServer.start();

  private final FakeEcs ecs = new FakeEcs();
  private final Stage stage = new Stage(TEMPORAL);

  @AfterEach
  void close() {
    stage.close();
  }

  @AfterAll
  static void closeServer() {
    TEMPORAL.close();
  }

  @Test
  void aJobIsDoneWhenItsTaskIs() {
    WorkflowStub job = launched();
    ecs.exits(0);

    assertThat(Stage.task(job)).isEqualTo(ecs.tasks().getFirst().taskArn());
  }

  @Test
  void aTaskIsToldWhatToDoAndForWhom() {
    stage.startWorker(ecs);
    WorkflowStub job =
        stage.start(Stage.JOB.with(new Overrides(1024, 2048, null, Map.of("LOG", "debug"))));
    awaitLaunches(1);
    ecs.exits(0);
    Stage.task(job);

    RunTaskRequest launch = ecs.launches().getFirst();
    assertThat(launch.cluster()).isEqualTo("oms");
    assertThat(launch.clientToken()).hasSize(64);
    assertThat(launch.startedBy()).startsWith("oms-job-").hasSizeLessThanOrEqualTo(36);
    assertThat(launch.launchTypeAsString()).isNull();
    assertThat(launch.capacityProviderStrategy()).hasSize(2);
    assertThat(launch.overrides().cpu()).isEqualTo("1024");
    assertThat(launch.overrides().memory()).isEqualTo("2048");
    var container = launch.overrides().containerOverrides().getFirst();
    assertThat(container.name()).isEqualTo("job");
    assertThat(container.command()).containsExactly("settle", "--day=2026-11-20");
    assertThat(container.environment())
        .contains(pair("LOG", "debug"))
        .contains(pair("OMS_JOB_WORKFLOW_ID", Stage.execution(job).getWorkflowId()))
        .contains(pair("OMS_JOB_RUN_ID", Stage.execution(job).getRunId()));
  }

  private static KeyValuePair pair(String name, String value) {
    return KeyValuePair.builder().name(name).value(value).build();
  }

  @Test
  void aTaskWhoseLaunchWasNotAnsweredIsFoundByTheNextAttempt() {
    ecs.losesAnAnswer();
    WorkflowStub job = launched();
    await().until(() -> attempt(job) > 1);
    ecs.exits(0);

    assertThat(Stage.task(job)).isEqualTo(ecs.tasks().getFirst().taskArn());
    assertThat(ecs.tasks()).hasSize(1);
  }

  @Test
  void aLaunchThatIsThrottledIsTriedAgain() {
    ecs.throttledOnce().throttledOnce();
    WorkflowStub job = launched();
    ecs.exits(0);

    assertThat(Stage.task(job)).isNotBlank();
  }

  /** ECS then says which task the first request has launched. */
  @Test
  void aLaunchWhosePoolWasChangedSinceIsTheSame() {
    var launcher = new EcsLauncher(ecs, "eu-central-1");
    var ticket = new Ticket("default", "w", "r", "a", 1);
    String first = launcher.launch(Stage.POOL, Stage.JOB, ticket);

    assertThat(launcher.launch(Stage.pool("other:2"), Stage.JOB, ticket)).isEqualTo(first);
    assertThat(ecs.tasks()).hasSize(1);
  }

  /** The refusal may be what the token is kept with. */
  @Test
  void aLaunchThatFoundNoRoomIsTriedAgainByAnotherToken() {
    ecs.hasNoRoomOnce();
    WorkflowStub job = launched();
    ecs.exits(0);

    assertThat(Stage.task(job)).isNotBlank();
  }

  @Test
  void whyThereWasNoRoomIsTold() {
    ecs.hasNoRoomOnce();
    WorkflowStub job = launched();

    assertThat(lastFailure(job)).contains("ECS did not place the task: RESOURCE:MEMORY");
  }

  @Test
  void aTaskThatEcsRefusesIsNotTriedAgain() {
    ecs.refuses("Invalid 'cpu' setting for task");
    stage.startWorker(ecs);

    assertFails(stage.start(), JobFailure.REFUSED, "Invalid 'cpu' setting for task");
    assertThat(ecs.tasks()).isEmpty();
  }

  @Test
  void aDefinitionThatTwoRegisterAtOnceIsTriedAgain() {
    ecs.refuses("Too many concurrent attempts to create a new revision of the specified family.");
    WorkflowStub job = launched();
    ecs.exits(0);

    assertThat(Stage.task(job)).isNotBlank();
  }

  @Test
  void overridesThatDoNotGoWithThePoolAreRefused() {
    stage.startWorker(ecs);
    var job = Stage.JOB.with(new Overrides(4096, null, null, Map.of()));

    assertFails(stage.start(job), JobFailure.REFUSED, "with a cpu of 4096 Fargate has 8192");
  }

  @Test
  void aTaskThatSpotTookBackIsLaunchedAnew() {
    WorkflowStub job = launched();
    ecs.isInterrupted();
    awaitLaunches(2);
    ecs.exits(0);

    assertThat(Stage.task(job)).isEqualTo(ecs.tasks().getLast().taskArn());
  }

  @Test
  void aProgramThatAsksForAnotherRunHasIt() {
    WorkflowStub job = launched();
    ecs.exits(75);
    awaitLaunches(2);
    ecs.exits(0);

    assertThat(Stage.task(job)).isEqualTo(ecs.tasks().getLast().taskArn());
  }

  @Test
  void aTaskThatDidNotStartIsLaunchedAnew() {
    WorkflowStub job = launched();
    ecs.doesNotStart("ResourceInitializationError: unable to pull secrets or registry auth");
    awaitLaunches(2);
    ecs.exits(0);

    assertThat(Stage.task(job)).isNotBlank();
  }

  @Test
  void aTaskThatFailedIsNotLaunchedAnew() {
    WorkflowStub job = launched();
    ecs.exits(65);

    ApplicationFailure failure = assertFails(job, JobFailure.EXITED, "It ended with exit code 65");
    assertThat(failure.getDetails().get(Integer.class)).isEqualTo(65);
    assertThat(ecs.tasks()).hasSize(1);
  }

  @Test
  void aTaskWithTooLittleMemoryIsNotLaunchedAnew() {
    WorkflowStub job = launched();
    ecs.exits(137);

    assertFails(job, JobFailure.OUT_OF_MEMORY, "It was killed (exit 137)");
    assertThat(ecs.tasks()).hasSize(1);
  }

  @Test
  void anImageThatIsNotThereIsNotWaitedFor() {
    WorkflowStub job = launched();
    ecs.doesNotStart("CannotPullContainerError: failed to resolve ref oms:9: not found");

    assertFails(job, JobFailure.IMAGE_NOT_PULLED, "failed to resolve ref oms:9: not found");
  }

  @Test
  void aTaskThatSomebodyStoppedStaysStopped() {
    WorkflowStub job = launched();
    ecs.stopTask(it -> it.task(ecs.lastTask()));

    assertFails(job, JobFailure.STOPPED, "Stopped by hand");
    assertThat(ecs.tasks()).hasSize(1);
  }

  @Test
  void cancellingTheActivityStopsItsTask() {
    WorkflowStub job = launched();
    job.cancel();

    assertThatExceptionOfType(WorkflowFailedException.class)
        .isThrownBy(() -> Stage.task(job))
        .withCauseInstanceOf(CanceledFailure.class);
    assertThat(ecs.stops)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.task()).isEqualTo(ecs.lastTask());
              assertThat(it.reason()).contains(Stage.execution(job).getWorkflowId());
            });
  }

  @Test
  void aWorkerThatEndsLeavesItsTaskToTheNext() {
    WorkerFactory first = stage.startWorker(ecs);
    WorkflowStub job = stage.start();
    awaitLaunches(1);
    Stage.stop(first);
    assertThat(ecs.stops).isEmpty();
    stage.startWorker(ecs);
    await().until(() -> attempt(job) > 1);
    ecs.exits(0);

    assertThat(Stage.task(job)).isEqualTo(ecs.tasks().getFirst().taskArn());
    assertThat(ecs.tasks()).hasSize(1);
  }

  @Test
  void anEndThatCameWhileNobodyLookedIsFound() {
    WorkerFactory first = stage.startWorker(ecs);
    WorkflowStub job = stage.start();
    awaitLaunches(1);
    Stage.stop(first);
    ecs.exits(0);
    stage.startWorker(ecs);

    assertThat(Stage.task(job)).isEqualTo(ecs.tasks().getFirst().taskArn());
    assertThat(ecs.tasks()).hasSize(1);
  }

  @Test
  void anEcsThatDoesNotAnswerIsAskedAgain() {
    WorkflowStub job = launched();
    ecs.isBlind = true;
    ecs.exits(0);
    ecs.awaitQuestions(3);
    ecs.isBlind = false;

    assertThat(Stage.task(job)).isNotBlank();
    assertThat(attempt(job)).isZero();
    assertThat(ecs.tasks()).hasSize(1);
  }

  @Test
  void jobsOfOneContentShareOneDefinition() {
    stage.startWorker(ecs);
    stage.startWorker(ecs);
    for (int i = 1; i <= 3; i++) {
      WorkflowStub job = stage.start();
      awaitLaunches(i);
      ecs.exits(0);
      Stage.task(job);
    }

    assertThat(ecs.registered).hasSize(1).first().asString().matches("oms-settlement-[0-9a-f]{12}");
  }

  /** A job whose task was launched by a worker. */
  private WorkflowStub launched() {
    stage.startWorker(ecs);
    WorkflowStub job = stage.start();
    awaitLaunches(1);
    return job;
  }

  private void awaitLaunches(int count) {
    await().until(() -> ecs.launches().size() == count);
  }

  /** Which attempt is being made; 0 when none is. */
  private static int attempt(WorkflowStub job) {
    return pending(job).stream().mapToInt(it -> it.getAttempt()).findFirst().orElse(0);
  }

  private static String lastFailure(WorkflowStub job) {
    return pending(job).stream().map(it -> it.getLastFailure().getMessage()).findFirst().orElse("");
  }

  private static List<PendingActivityInfo> pending(WorkflowStub job) {
    return job.describe().getRawDescription().getPendingActivitiesList();
  }

  private static ApplicationFailure assertFails(
      WorkflowStub job, JobFailure failure, String reason) {
    var thrown = catchThrowableOfType(WorkflowFailedException.class, () -> Stage.task(job));
    Throwable attempt = Objects.requireNonNull(thrown.getCause());
    var cause = (ApplicationFailure) Objects.requireNonNull(attempt.getCause());
    assertThat(cause.getType()).isEqualTo(failure.type());
    assertThat(cause.getOriginalMessage()).contains(reason);
    assertThat(cause.isNonRetryable()).isTrue();
    return cause;
  }
}
