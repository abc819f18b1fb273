package oms.serverless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import oms.worker.tasks.QueueTasks;
import oms.worker.tasks.ServiceTasks;
import oms.worker.tasks.Workshop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of invocations, on a real Temporal server. */
class InvocationTests {

  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private static Cloud cloud;

  private final Counting counting = new Counting();
  private final List<String> flushed = new ArrayList<>();

  @BeforeAll
  static void start() {
    cloud = new Cloud("invocation");
    cloud.register(function(new Counting(), variables(), List.of()));
  }

  @AfterAll
  static void end() {
    cloud.close();
  }

  @Test
  void anInvocationEndsWhenThereIsNothingToDo() {
    try (var log = new Log()) {
      cloud.invoke(counter(variables()), TIMEOUT).join();

      assertThat(log.ending()).startsWith("Invocation ends: reason=idle tasks=0 ran_ms=");
    }
    assertThat(flushed).containsExactly("hook");
  }

  @Test
  void anActivityThatIsCutOffAtTheDeadlineGoesOnInTheNextInvocation() {
    LambdaWorker function = counter(withDeadlineSoon());
    WorkflowStub count = count(160);
    try (var log = new Log()) {
      cloud.invoke(function, Duration.ofSeconds(7)).join();

      assertThat(log.ending()).startsWith("Invocation ends: reason=deadline tasks=2 ran_ms=");
      assertThat(log.lines()).contains("1 Count runs and is interrupted after 1 s");
    }
    assertThat(flushed).containsExactly("hook");
    assertThat(counting.counted).isNotEmpty().hasSizeLessThan(160);

    CompletableFuture<Void> next = cloud.invoke(counter(variables()), TIMEOUT);

    assertThat(count.getResult(Integer.class)).isLessThan(320);
    assertThat(counting.starts).hasSize(2).first().isEqualTo(0);
    assertThat(counting.starts.getLast()).isPositive();
    assertThat(counting.counted).contains(0, 80, 159);
    next.join();
  }

  @Test
  void aWarmSandboxConnectsAnew() {
    LambdaWorker function = counter(variables());

    cloud.invoke(function, TIMEOUT).join();
    WorkflowStub count = count(1);
    cloud.invoke(function, TIMEOUT).join();

    assertThat(count.getResult(Integer.class)).isOne();
  }

  @Test
  void whoWorksIsNamedByRequestAndFunction() {
    CompletableFuture<Void> invocation = cloud.invoke(counter(variables()), TIMEOUT);

    await()
        .until(
            () ->
                cloud.pollers(Counting.QUEUE, TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY).stream()
                    .allMatch(identity -> identity.matches("[0-9a-f-]{36}@" + Countdown.ARN)));
    invocation.join();
  }

  @Test
  void anIsolatedFunctionTakesActivitiesOnly() {
    Map<String, String> variables = variables();
    variables.put("OMS_SERVERLESS_PROFILE", "isolated");
    variables.put("TEMPORAL_TASK_QUEUE", "isolated");

    cloud.invoke(function(new Elsewhere("isolated"), variables, List.of()), TIMEOUT).join();

    assertThat(cloud.pollers("isolated", TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY)).isNotEmpty();
    assertThat(cloud.pollers("isolated", TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW)).isEmpty();
  }

  @Test
  void itsOtherHalfTakesWorkflowsOnly() {
    Map<String, String> variables = variables();
    variables.put("OMS_SERVERLESS_PROFILE", "workflows");
    variables.put("TEMPORAL_TASK_QUEUE", "workflows");

    cloud.invoke(function(new Elsewhere("workflows"), variables, List.of()), TIMEOUT).join();

    assertThat(cloud.pollers("workflows", TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY)).isEmpty();
    assertThat(cloud.pollers("workflows", TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW)).isNotEmpty();
  }

  @Test
  void aFunctionWithTooShortATimeoutIsRefusedAtItsFirstInvocation() {
    var context = new Countdown(Duration.ofSeconds(3));
    LambdaWorker function = counter(withDeadlineSoon());

    assertThatExceptionOfType(FunctionRefusedException.class)
        .isThrownBy(() -> function.handleRequest(null, context))
        .withMessageStartingWith("The function's timeout is ")
        .withMessageEndingWith("set it above 3 s.");
  }

  @Test
  void aTemporalThatCannotBeReachedIsNamed() {
    Map<String, String> variables = variables();
    variables.put("TEMPORAL_ADDRESS", "127.0.0.1:1");

    assertThatExceptionOfType(FunctionRefusedException.class)
        .isThrownBy(() -> counter(variables).handleRequest(null, new Countdown(TIMEOUT)))
        .withMessageStartingWith("Temporal at 127.0.0.1:1 does not answer within 5 s");
  }

  @Test
  void theConnectionMayBeAFileBesideTheCode(@TempDir Path root) throws IOException {
    Map<String, String> variables = variables();
    String address = variables.remove("TEMPORAL_ADDRESS");
    Files.writeString(
        root.resolve("temporal.toml"),
        "[profile.default]\naddress = \"%s\"\nnamespace = \"default\"\n".formatted(address));
    variables.put("LAMBDA_TASK_ROOT", root.toString());

    WorkflowStub count = count(1);
    cloud.invoke(counter(variables), TIMEOUT).join();

    assertThat(count.getResult(Integer.class)).isOne();
  }

  /** The same service on another queue. */
  private record Elsewhere(String taskQueue) implements ServiceTasks {

    @Override
    public String service() {
      return "counting-service";
    }

    @Override
    public Duration longestActivity() {
      return Duration.ZERO;
    }

    @Override
    public QueueTasks make(Workshop workshop) {
      var tasks = new Counting().make(workshop);
      return new QueueTasks(taskQueue, tasks.workflows(), tasks.activities());
    }
  }

  private LambdaWorker counter(Map<String, String> variables) {
    return function(counting, variables, List.of(new Hook("hook", () -> flushed.add("hook"))));
  }

  private static LambdaWorker function(
      ServiceTasks tasks, Map<String, String> variables, List<Hook> hooks) {
    return new LambdaWorker(variables, List.of(tasks), hooks);
  }

  private static Map<String, String> variables() {
    Map<String, String> variables = cloud.variables(Counting.QUEUE);
    variables.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/nobody-asks");
    variables.put("OMS_SERVERLESS_IDLE_EXIT", "2s");
    return variables;
  }

  private static Map<String, String> withDeadlineSoon() {
    Map<String, String> variables = variables();
    variables.put("OMS_SERVERLESS_STOP_TIMEOUT", "1s");
    variables.put("OMS_SERVERLESS_HOOK_TIMEOUT", "1s");
    variables.put("OMS_SERVERLESS_SHUTDOWN_BUFFER", "3s");
    return variables;
  }

  private static WorkflowStub count(int number) {
    var options =
        WorkflowOptions.newBuilder()
            .setWorkflowId("Count:" + UUID.randomUUID())
            .setTaskQueue(Counting.QUEUE)
            .build();
    Counting.Count count = cloud.client().newWorkflowStub(Counting.Count.class, options);
    WorkflowClient.start(count::to, number);
    return WorkflowStub.fromTyped(count);
  }
}
