package oms.runner.job;

import io.temporal.activity.ActivityInterface;

/** Runs jobs, each as a task of its own. */
@ActivityInterface
public interface JobActivities {

  /** A queue of its own: whoever polls it holds a job for as long as the job takes. */
  String TASK_QUEUE = "jobs";

  /**
   * Runs a job to its end. An attempt that follows another waits for the task that the other
   * launched, if it still runs. Cancelling stops the task; a worker that ends leaves it running.
   *
   * <p>Its caller sets a heartbeat time-out of at least three times {@code oms.runner.look-every},
   * and waits for its cancellation to be completed: a worker hears nothing from a workflow that has
   * ended, and would leave the task running.
   *
   * @throws io.temporal.failure.ApplicationFailure with one of the types of {@link JobFailure}
   */
  JobResult runJob(Job job);
}
