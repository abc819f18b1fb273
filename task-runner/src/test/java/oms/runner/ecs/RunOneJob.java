package oms.runner.ecs;

import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import oms.runner.job.Job;
import oms.runner.job.JobActivities;
import oms.runner.job.JobResult;

/** A workflow that has one job run by the queue {@code jobs}. */
@WorkflowInterface
public interface RunOneJob {

  /** Where its workers are. */
  String QUEUE = "job-callers";

  @WorkflowMethod
  JobResult run(Job job);

  /** Notices within seconds that a worker is gone. */
  final class Impl implements RunOneJob {

    private final JobActivities jobs =
        Workflow.newActivityStub(
            JobActivities.class,
            ActivityOptions.newBuilder()
                .setTaskQueue(JobActivities.TASK_QUEUE)
                .setScheduleToCloseTimeout(Duration.ofMinutes(2))
                .setHeartbeatTimeout(Duration.ofSeconds(10))
                .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
                .setRetryOptions(
                    RetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofMillis(100))
                        .setBackoffCoefficient(1)
                        .build())
                .build());

    @Override
    public JobResult run(Job job) {
      return jobs.runJob(job);
    }
  }
}
