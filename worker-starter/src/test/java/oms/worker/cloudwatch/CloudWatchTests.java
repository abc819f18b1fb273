package oms.worker.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleHandle;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleState;
import io.temporal.spring.boot.ActivityImpl;
import io.temporal.spring.boot.WorkflowImpl;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import oms.devservices.TemporalServer;
import oms.worker.TestApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

@ExtendWith(OutputCaptureExtension.class)
class CloudWatchTests {

  private static final TemporalServer TEMPORAL = TemporalServer.start();

  private final Lines lines = new Lines();

  @AfterAll
  static void closeServer() {
    TEMPORAL.close();
  }

  @Test
  void workersTellHowLongBothTypesOfTasksWaited() {
    try (var service = startService()) {
      greet(service);
    }

    assertThat(lines.values("greetings", Metric.ACTIVITY_SCHEDULE_TO_START)).hasSize(1);
    assertThat(lines.values("greetings", Metric.WORKFLOW_TASK_SCHEDULE_TO_START)).isNotEmpty();
  }

  @Test
  void theyTellItInWholeLinesOfTheStandardOutput(CapturedOutput output) {
    try (var service = application().run()) {
      greet(service);
    }

    assertThat(output.getOut().lines().filter(it -> it.contains("ActivityScheduleToStartMs")))
        .singleElement(STRING)
        .startsWith("{\"_aws\":{")
        .endsWith("]}");
  }

  @Test
  void aScheduleHasOneOfThemTellTheBacklogOfAllQueues() {
    assumeSchedules();
    try (var service = startService()) {
      client(service)
          .newUntypedWorkflowStub(
              "Nobody", WorkflowOptions.newBuilder().setTaskQueue("unattended").build())
          .start();
      ScheduleHandle schedule = schedule(service);

      Awaitility.await()
          .pollInterval(Duration.ofMillis(500))
          .untilAsserted(
              () -> {
                schedule.trigger();
                assertThat(lines.values("unattended", Metric.BACKLOG_COUNT)).endsWith(1L);
              });
      assertThat(lines.values("greetings", Metric.BACKLOG_COUNT)).endsWith(0L);
      assertThat(lines.values("unattended", Metric.BACKLOG_AGE)).isNotEmpty();
    }
  }

  @Test
  void theScheduleIsMadeOnceAndStaysAsItWasLeft() {
    assumeSchedules();
    try (var first = startService()) {
      schedule(first).pause("by hand");
    }
    try (var second = startService()) {
      second.getBean(BacklogPublisher.class).ensureScheduled();
      var left = schedule(second).describe().getSchedule();
      assertThat(left.getState()).isNotNull().matches(ScheduleState::isPaused);
      assertThat(left.getPolicy())
          .isNotNull()
          .extracting(SchedulePolicy::getOverlap)
          .isEqualTo(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP);
      schedule(second).unpause();
    }
  }

  @Test
  void aServerWithoutSchedulesIsToldAboutAndNothingElseSuffers(CapturedOutput output) {
    try (var inMemory = TestWorkflowEnvironment.newInstance()) {
      var schedules = ScheduleClient.newInstance(inMemory.getWorkflowServiceStubs());
      new BacklogPublisher(inMemory.getWorkerFactory(), schedules, () -> {}).ensureScheduled();
    }

    assertThat(output)
        .contains("The backlog is not published: Schedule oms-backlog cannot be made")
        .contains("UNIMPLEMENTED");
  }

  private static void assumeSchedules() {
    Assumptions.assumeTrue(TEMPORAL.isReal(), "The in-memory server has no schedules");
  }

  private static WorkflowClient client(ConfigurableApplicationContext service) {
    return service.getBean(WorkflowClient.class);
  }

  private static ScheduleHandle schedule(ConfigurableApplicationContext service) {
    var handle = service.getBean(ScheduleClient.class).getHandle(BacklogPublisher.SCHEDULE);
    Awaitility.await().ignoreExceptions().until(() -> handle.describe() != null);
    return handle;
  }

  private static void greet(ConfigurableApplicationContext service) {
    var options = WorkflowOptions.newBuilder().setTaskQueue("greetings").build();
    client(service).newWorkflowStub(Greeting.class, options).greet();
  }

  private ConfigurableApplicationContext startService() {
    return application()
        .initializers(
            it -> it.getBeanFactory().registerSingleton("embeddedMetrics", lines.metrics()))
        .run();
  }

  private static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(TestApplication.class, Greeter.class)
        .properties(
            "spring.temporal.connection.target=" + TEMPORAL.address(),
            "spring.temporal.workers-auto-discovery.packages=oms.worker.cloudwatch",
            "oms.cloudwatch.enabled=true",
            "oms.cloudwatch.task-queues=greetings,unattended",
            "management.server.port=0",
            "server.port=0");
  }

  /** Greets by an activity. */
  @WorkflowInterface
  public interface Greeting {
    @WorkflowMethod
    String greet();
  }

  /** Says hello. */
  @ActivityInterface
  public interface Saying {
    String hello();
  }

  /** Greets by an activity. */
  @WorkflowImpl(taskQueues = "greetings")
  public static final class GreetingImpl implements Greeting {

    private final Saying saying =
        Workflow.newActivityStub(
            Saying.class,
            ActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofSeconds(10))
                // So that it waits in the queue rather than come with the workflow task.
                .setDisableEagerExecution(true)
                .build());

    @Override
    public String greet() {
      return saying.hello();
    }
  }

  @Component
  @ActivityImpl(taskQueues = "greetings")
  static final class Greeter implements Saying {
    @Override
    public String hello() {
      return "hello";
    }
  }
}
