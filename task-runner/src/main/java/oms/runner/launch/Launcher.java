package oms.runner.launch;

import java.time.Duration;
import java.util.Optional;
import oms.runner.job.Job;
import oms.runner.pool.Pool;

/** Starts tasks and sees how they end. */
public interface Launcher {

  /**
   * Starts a task for a job. Where the platform can, a repetition with the same ticket finds the
   * task that the first call started.
   *
   * @return the task's id
   * @throws io.temporal.failure.ApplicationFailure if it is refused; another failure leaves open
   *     whether the task was started
   */
  String launch(Pool pool, Job job, Ticket ticket);

  /**
   * How a task has ended; empty if it runs.
   *
   * @param patience how long to wait if it runs
   */
  Optional<Ending> look(Pool pool, Launch launch, Duration patience) throws InterruptedException;

  /** Stops a task. One that has ended is left as it is. */
  void stop(Pool pool, String task, String reason);

  /** This process waits for the task no longer. What cannot outlive it is ended. */
  void leave(String task);
}
