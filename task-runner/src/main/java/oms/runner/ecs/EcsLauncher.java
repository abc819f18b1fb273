package oms.runner.ecs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import oms.runner.job.Job;
import oms.runner.job.JobFailure;
import oms.runner.job.Overrides;
import oms.runner.launch.Ending;
import oms.runner.launch.Launch;
import oms.runner.launch.Launcher;
import oms.runner.launch.Ticket;
import oms.runner.pool.Pool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ConflictException;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** Runs jobs as tasks on ECS. */
public final class EcsLauncher implements Launcher {

  /** ECS shows a task a moment after it has accepted it. */
  private static final Duration SOON = Duration.ofMinutes(2);

  private static final String STOPPED = "STOPPED";
  private static final Logger log = LoggerFactory.getLogger(EcsLauncher.class);

  private final EcsClient ecs;
  private final TaskDefinitions definitions;

  /** Runs tasks by a client, whose region is also that of their logs. */
  public EcsLauncher(EcsClient ecs, String region) {
    this.ecs = ecs;
    this.definitions = new TaskDefinitions(ecs, region);
  }

  @Override
  public String launch(Pool pool, Job job, Ticket ticket) {
    try {
      String definition = definitions.arn(job.pool(), pool);
      return run(request(pool, job, ticket, definition), definition);
    } catch (InvalidParameterException | ClusterNotFoundException e) {
      throw refused(e);
    } catch (ClientException e) {
      throw isPassing(e) ? e : refused(e);
    }
  }

  private String run(RunTaskRequest request, String definition) {
    try {
      return task(ecs.runTask(request));
    } catch (ConflictException e) {
      // The same launch, but the pool has been changed since: its task is there.
      return e.resourceIds().getFirst();
    } catch (ClientException e) {
      definitions.forget(definition);
      throw e;
    }
  }

  private static String task(RunTaskResponse answer) {
    if (answer.tasks().isEmpty()) {
      String reasons =
          answer.failures().stream()
              .map(it -> it.detail() == null ? it.reason() : it.reason() + " " + it.detail())
              .collect(Collectors.joining("; "));
      throw JobFailure.NOT_PLACED.because("ECS did not place the task: " + reasons);
    }
    return answer.tasks().getFirst().taskArn();
  }

  /**
   * Two that register one family at once, and a definition that was taken away, are tried again.
   */
  private static boolean isPassing(ClientException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Too many concurrent") || message.contains("inactive");
  }

  private static RuntimeException refused(EcsException e) {
    return JobFailure.REFUSED.because("ECS refuses the task: " + e.getMessage());
  }

  private static RunTaskRequest request(Pool pool, Job job, Ticket ticket, String definition) {
    var request =
        RunTaskRequest.builder()
            .clientToken(ticket.token())
            .startedBy(ticket.startedBy())
            .cluster(pool.cluster())
            .taskDefinition(definition)
            .count(1)
            .enableECSManagedTags(true)
            .networkConfiguration(network(pool))
            .overrides(overrides(pool, job, ticket));
    if (pool.capacity().isEmpty()) {
      return request.launchType(LaunchType.FARGATE).build();
    }
    return request
        .capacityProviderStrategy(
            pool.capacity().stream()
                .map(
                    it ->
                        CapacityProviderStrategyItem.builder()
                            .capacityProvider(it.provider())
                            .weight(it.weight())
                            .base(it.base())
                            .build())
                .toList())
        .build();
  }

  private static NetworkConfiguration network(Pool pool) {
    return NetworkConfiguration.builder()
        .awsvpcConfiguration(
            it ->
                it.subnets(pool.network().subnets())
                    .securityGroups(pool.network().securityGroups())
                    .assignPublicIp(
                        pool.network().publicAddress()
                            ? AssignPublicIp.ENABLED
                            : AssignPublicIp.DISABLED))
        .build();
  }

  private static TaskOverride overrides(Pool pool, Job job, Ticket ticket) {
    Overrides wanted = job.overrides();
    Map<String, String> env = new TreeMap<>(wanted.env());
    env.putAll(ticket.env());
    return TaskOverride.builder()
        .cpu(text(wanted.cpu()))
        .memory(text(wanted.memory()))
        .containerOverrides(
            ContainerOverride.builder()
                .name(pool.container())
                .memoryReservation(wanted.memory())
                .command(job.command())
                .environment(TaskDefinitions.pairs(env))
                .build())
        .build();
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : String.valueOf(number);
  }

  /** A question that fails is asked again: that the answer is away says nothing of the task. */
  @Override
  public Optional<Ending> look(Pool pool, Launch launch, Duration patience)
      throws InterruptedException {
    Optional<Ending> ending = look(pool, launch);
    if (ending.isEmpty()) {
      Thread.sleep(patience);
    }
    return ending;
  }

  private Optional<Ending> look(Pool pool, Launch launch) {
    try {
      DescribeTasksResponse answer =
          ecs.describeTasks(it -> it.cluster(pool.cluster()).tasks(launch.task()));
      return answer.tasks().isEmpty()
          ? missing(launch)
          : ending(answer.tasks().getFirst(), pool.container());
    } catch (SdkException e) {
      log.warn("ECS does not tell of {}: {}", launch.task(), e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Ending> missing(Launch launch) {
    return launch.at().plus(SOON).isAfter(Instant.now())
        ? Optional.empty()
        : Optional.of(
            Ending.failed(JobFailure.LOST, "ECS does not know it: it ended over an hour ago"));
  }

  private static Optional<Ending> ending(Task task, String container) {
    return STOPPED.equals(task.lastStatus())
        ? Optional.of(Diagnosis.of(task, container))
        : Optional.empty();
  }

  @Override
  public void stop(Pool pool, String task, String reason) {
    ecs.stopTask(it -> it.cluster(pool.cluster()).task(task).reason(reason));
  }

  /** A task on ECS outlives whoever waits for it. */
  @Override
  public void leave(String task) {}

  /**
   * A task that has stopped, with its ticket; empty if it has not, or is no job's.
   *
   * @param cluster its name or ARN
   */
  Optional<StoppedTask> stopped(String cluster, String arn) {
    return ecs.describeTasks(it -> it.cluster(cluster).tasks(arn)).tasks().stream()
        .filter(it -> STOPPED.equals(it.lastStatus()))
        .flatMap(it -> StoppedTask.of(it).stream())
        .findFirst();
  }
}
