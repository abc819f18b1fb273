package oms.runner.ecs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.ConflictException;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** An ECS with the idempotency of the real one, and faults when told. Its tasks end when told. */
final class FakeEcs implements EcsClient {

  private static final String ARN = "arn:aws:ecs:eu-central-1:123456789012:";

  private final Map<String, Task> tasks = new LinkedHashMap<>();
  private final Map<String, RunTaskRequest> byToken = new LinkedHashMap<>();
  private final Map<String, String> arnOfToken = new LinkedHashMap<>();
  private final Map<String, RegisterTaskDefinitionRequest> definitions = new LinkedHashMap<>();
  private final Queue<Consumer<RunTaskRequest>> faults = new ArrayDeque<>();
  final List<StopTaskRequest> stops = new CopyOnWriteArrayList<>();
  final List<String> registered = new CopyOnWriteArrayList<>();
  private final Set<String> refusedTokens = new HashSet<>();
  private final AtomicInteger questions = new AtomicInteger();
  volatile boolean isBlind;

  /** The next launch is refused before anything happens. */
  synchronized FakeEcs throttledOnce() {
    faults.add(
        _ -> {
          throw EcsException.builder()
              .statusCode(400)
              .awsErrorDetails(AwsErrorDetails.builder().errorCode("ThrottlingException").build())
              .message("Rate exceeded")
              .build();
        });
    return this;
  }

  /** The next launch happens, but nobody is told. */
  synchronized FakeEcs losesAnAnswer() {
    faults.add(
        request -> {
          launch(request);
          throw SdkClientException.create("Connection reset");
        });
    return this;
  }

  /** The next launch is refused for good. */
  synchronized FakeEcs refuses(String message) {
    faults.add(
        _ -> {
          throw ClientException.builder().message(message).build();
        });
    return this;
  }

  /** The next launch finds no room. */
  synchronized FakeEcs hasNoRoomOnce() {
    faults.add(
        _ -> {
          throw new NoRoom();
        });
    return this;
  }

  private static final class NoRoom extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public synchronized RunTaskResponse runTask(RunTaskRequest request) {
    Consumer<RunTaskRequest> fault = faults.poll();
    try {
      // The worst that a real one might do: keep its answer for as long as it keeps the token.
      if (refusedTokens.contains(request.clientToken())) {
        throw new NoRoom();
      }
      if (fault != null) {
        fault.accept(request);
      }
      return RunTaskResponse.builder().tasks(launch(request)).build();
    } catch (NoRoom _) {
      refusedTokens.add(request.clientToken());
      return RunTaskResponse.builder()
          .failures(Failure.builder().reason("RESOURCE:MEMORY").build())
          .build();
    }
  }

  private Task launch(RunTaskRequest request) {
    RunTaskRequest first = byToken.putIfAbsent(request.clientToken(), request);
    if (first == null) {
      String arn = ARN + "task/" + request.cluster() + "/" + tasks.size();
      arnOfToken.put(request.clientToken(), arn);
      tasks.put(
          arn,
          Task.builder()
              .taskArn(arn)
              .clusterArn(ARN + "cluster/" + request.cluster())
              .lastStatus("RUNNING")
              .startedBy(request.startedBy())
              .taskDefinitionArn(request.taskDefinition())
              .overrides(request.overrides())
              .build());
    } else if (!first.equals(request)) {
      throw ConflictException.builder()
          .resourceIds(arnOfToken.get(request.clientToken()))
          .message("Another request had this token")
          .build();
    }
    return Objects.requireNonNull(tasks.get(arnOfToken.get(request.clientToken())));
  }

  @Override
  public synchronized DescribeTasksResponse describeTasks(DescribeTasksRequest request) {
    questions.incrementAndGet();
    if (isBlind) {
      throw SdkClientException.create("Connection refused");
    }
    List<Task> found = new ArrayList<>();
    request.tasks().stream().map(tasks::get).filter(it -> it != null).forEach(found::add);
    return DescribeTasksResponse.builder().tasks(found).build();
  }

  @Override
  public synchronized StopTaskResponse stopTask(StopTaskRequest request) {
    stops.add(request);
    end(request.task(), it -> it.stopCode(TaskStopCode.USER_INITIATED));
    return StopTaskResponse.builder().build();
  }

  @Override
  public synchronized DescribeTaskDefinitionResponse describeTaskDefinition(
      DescribeTaskDefinitionRequest request) {
    if (!definitions.containsKey(request.taskDefinition())) {
      throw ClientException.builder().message("Unable to describe task definition.").build();
    }
    return DescribeTaskDefinitionResponse.builder()
        .taskDefinition(it -> it.taskDefinitionArn(definitionArn(request.taskDefinition())))
        .build();
  }

  @Override
  public synchronized RegisterTaskDefinitionResponse registerTaskDefinition(
      RegisterTaskDefinitionRequest request) {
    definitions.put(request.family(), request);
    registered.add(request.family());
    return RegisterTaskDefinitionResponse.builder()
        .taskDefinition(it -> it.taskDefinitionArn(definitionArn(request.family())))
        .build();
  }

  private static String definitionArn(String family) {
    return ARN + "task-definition/" + family + ":1";
  }

  /** What was launched, in order. */
  synchronized List<Task> tasks() {
    return List.copyOf(tasks.values());
  }

  /** What was asked of the launches that happened, in order. */
  synchronized List<RunTaskRequest> launches() {
    return List.copyOf(byToken.values());
  }

  synchronized @Nullable String lastTask() {
    return tasks.isEmpty() ? null : new ArrayList<>(tasks.keySet()).getLast();
  }

  /** Waits until it was asked some more times how tasks are. */
  void awaitQuestions(int more) {
    int wanted = questions.get() + more;
    Awaitility.await().until(() -> questions.get() >= wanted);
  }

  /** The last task's program ends. */
  synchronized void exits(int code) {
    end(
        lastTask(),
        it ->
            it.stopCode(TaskStopCode.ESSENTIAL_CONTAINER_EXITED)
                .stoppedReason("Essential container in task exited")
                .containers(Container.builder().name("job").exitCode(code).build()));
  }

  /** The last task is taken back. */
  synchronized void isInterrupted() {
    end(
        lastTask(),
        it ->
            it.stopCode(TaskStopCode.SPOT_INTERRUPTION)
                .stoppedReason("Your Spot Task was interrupted."));
  }

  /** The last task never runs. */
  synchronized void doesNotStart(String reason) {
    end(lastTask(), it -> it.stopCode(TaskStopCode.TASK_FAILED_TO_START).stoppedReason(reason));
  }

  private void end(@Nullable String arn, Consumer<Task.Builder> how) {
    tasks.computeIfPresent(
        String.valueOf(arn),
        (_, task) -> task.toBuilder().lastStatus("STOPPED").applyMutation(how).build());
  }

  @Override
  public String serviceName() {
    return "ecs";
  }

  @Override
  public void close() {}
}
