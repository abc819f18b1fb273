package oms.billing.workflow;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.worker.WorkerFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import oms.contracts.billing.BillingActivities;
import oms.runner.job.JobActivities;
import oms.testkit.Histories;

/**
 * Records the histories that {@link SettlementWorkflowReplayTests} replays. Run it, with the folder
 * to write to as its argument, when the workflow's commands change on purpose; keep the old
 * histories for as long as settlements of the old code may be under way.
 */
final class HistoryRecorder {

  /** The job's exit code in each life. */
  static final Map<String, Integer> LIVES = Map.of("settled", 0, "not-reconciled", 65, "failed", 1);

  private HistoryRecorder() {}

  public static void main(String[] args) {
    Map<String, Histories.Life> lives = new HashMap<>();
    LIVES.forEach(
        (name, code) -> lives.put(name, (client, workers) -> live(client, workers, code)));
    Histories.record(Path.of(args[0]), lives);
  }

  private static String live(WorkflowClient client, WorkerFactory workers, int exitCode) {
    var jobs = new FakeJobs();
    jobs.exitCode = exitCode;
    workers
        .newWorker(BillingActivities.TASK_QUEUE)
        .registerWorkflowImplementationTypes(SettlementWorkflowImpl.class);
    workers.newWorker(JobActivities.TASK_QUEUE).registerActivitiesImplementations(jobs);
    workers.start();
    String id = "Settlement:" + exitCode;
    var options =
        WorkflowOptions.newBuilder()
            .setTaskQueue(BillingActivities.TASK_QUEUE)
            .setWorkflowId(id)
            .build();
    try {
      client.newWorkflowStub(SettlementWorkflow.class, options).settle("2026-11-20");
    } catch (WorkflowFailedException failed) {
      System.out.println(id + " ended failed");
    }
    return id;
  }
}
