package oms.runner.ecs;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import oms.devservices.TemporalServer;
import oms.runner.job.Job;
import oms.runner.job.JobActivities;
import oms.runner.job.JobResult;
import oms.runner.launch.JobRunner;
import oms.runner.launch.Launcher;
import oms.runner.pool.Capacity;
import oms.runner.pool.Network;
import oms.runner.pool.Pool;
import oms.runner.pool.Roles;
import oms.runner.pool.RunnerProperties;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Callers of jobs and workers that run them, on a Temporal server. */
final class Stage implements AutoCloseable {

  static final Job JOB = Job.of("settlement", "settle", "--day=2026-11-20");

  /** Looks often. */
  static final Duration LOOK = Duration.ofMillis(100);

  static final Pool POOL = pool("registry/oms/billing-service:1.0.0");

  private final WorkflowServiceStubs stubs;
  private final List<WorkerFactory> workers = new ArrayList<>();
  private final List<WorkflowStub> started = new ArrayList<>();
  final WorkflowClient client;

  Stage(TemporalServer server) {
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(server.address()).build());
    client = WorkflowClient.newInstance(stubs);
    var callers = factory();
    callers.newWorker(RunOneJob.QUEUE).registerWorkflowImplementationTypes(RunOneJob.Impl.class);
    callers.start();
  }

  private WorkerFactory factory() {
    var factory = WorkerFactory.newInstance(client);
    workers.add(factory);
    return factory;
  }

  static Pool pool(String image) {
    return new Pool(
        Pool.Kind.ECS,
        List.of(),
        "oms",
        List.of(new Capacity("FARGATE_SPOT", 4, 0), new Capacity("FARGATE", 1, 0)),
        new Network(List.of("subnet-a", "subnet-b"), List.of("sg-1"), false),
        null,
        "job",
        null,
        null,
        image,
        new Roles(
            "arn:aws:iam::123456789012:role/execution", "arn:aws:iam::123456789012:role/task"),
        "/oms/jobs",
        List.of(),
        List.of());
  }

  /** A worker that runs jobs, as a process of its own would. */
  WorkerFactory startWorker(EcsClient ecs) {
    return startWorker(new EcsLauncher(ecs, "eu-central-1"));
  }

  WorkerFactory startWorker(Launcher launcher) {
    var properties = new RunnerProperties(Map.of("settlement", POOL), LOOK, 20, null);
    var factory = factory();
    factory
        .newWorker(
            JobActivities.TASK_QUEUE,
            WorkerOptions.newBuilder().setMaxHeartbeatThrottleInterval(LOOK).build())
        .registerActivitiesImplementations(
            new JobRunner(properties, Map.of(Pool.Kind.ECS, launcher)));
    factory.start();
    return factory;
  }

  static void stop(WorkerFactory worker) {
    worker.shutdown();
    worker.awaitTermination(1, TimeUnit.MINUTES);
  }

  WorkflowStub start() {
    return start(JOB);
  }

  WorkflowStub start(Job job) {
    var options =
        WorkflowOptions.newBuilder()
            .setTaskQueue(RunOneJob.QUEUE)
            .setWorkflowId("RunOneJob:" + UUID.randomUUID())
            .build();
    RunOneJob workflow = client.newWorkflowStub(RunOneJob.class, options);
    WorkflowClient.start(workflow::run, job);
    started.add(WorkflowStub.fromTyped(workflow));
    return started.getLast();
  }

  static WorkflowExecution execution(WorkflowStub workflow) {
    return Objects.requireNonNull(workflow.getExecution());
  }

  static String task(WorkflowStub workflow) {
    return workflow.getResult(JobResult.class).task();
  }

  /** Leaves no job to the workers of the next test. */
  @Override
  public void close() {
    started.forEach(Stage::terminate);
    workers.forEach(WorkerFactory::shutdownNow);
    workers.forEach(it -> it.awaitTermination(10, TimeUnit.SECONDS));
    stubs.shutdownNow();
  }

  private static void terminate(WorkflowStub job) {
    try {
      job.terminate("The test ends");
    } catch (WorkflowNotFoundException _) {
      // It has ended by itself.
    }
  }
}
