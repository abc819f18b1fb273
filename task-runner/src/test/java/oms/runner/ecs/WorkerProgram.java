package oms.runner.ecs;

import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import java.util.List;
import java.util.Map;
import oms.runner.JobWorker;
import oms.runner.local.LocalLauncher;
import oms.runner.pool.Network;
import oms.runner.pool.Pool;
import oms.runner.pool.Roles;
import oms.runner.pool.RunnerProperties;

/** A worker of jobs as a process: ADDRESS SUBNET SECURITY_GROUP QUEUE. */
final class WorkerProgram {

  private WorkerProgram() {}

  public static void main(String[] words) throws InterruptedException {
    var stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(words[0]).build());
    var client = WorkflowClient.newInstance(stubs);
    var workers = WorkerFactory.newInstance(client);
    Pool pool = pool(words[1], words[2]);
    var properties = new RunnerProperties(Map.of("settlement", pool), Stage.LOOK, 5, words[3]);
    var jobs = new JobWorker(workers, client, properties, new LocalLauncher(List.of(), Map.of()));
    workers.start();
    jobs.start();
    // Its pollers are virtual threads, which keep no program running.
    Thread.currentThread().join();
  }

  static Pool pool(String subnet, String securityGroup) {
    return new Pool(
        Pool.Kind.ECS,
        List.of(),
        "oms",
        List.of(),
        new Network(List.of(subnet), List.of(securityGroup), false),
        null,
        "job",
        null,
        null,
        "registry/oms/billing-service:1.0.0",
        new Roles(
            "arn:aws:iam::123456789012:role/execution", "arn:aws:iam::123456789012:role/task"),
        "/oms/jobs",
        List.of(),
        List.of());
  }
}
