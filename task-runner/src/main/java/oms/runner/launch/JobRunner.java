package oms.runner.launch;

import io.temporal.activity.Activity;
import java.util.Map;
import oms.runner.job.Job;
import oms.runner.job.JobActivities;
import oms.runner.job.JobFailure;
import oms.runner.job.JobResult;
import oms.runner.pool.InvalidPoolException;
import oms.runner.pool.Pool;
import oms.runner.pool.RunnerProperties;

/** Runs jobs by the launchers of their pools. */
public final class JobRunner implements JobActivities {

  private final RunnerProperties properties;
  private final Map<Pool.Kind, Launcher> launchers;

  /** Runs jobs by these launchers. */
  public JobRunner(RunnerProperties properties, Map<Pool.Kind, Launcher> launchers) {
    this.properties = properties;
    this.launchers = Map.copyOf(launchers);
  }

  @Override
  public JobResult runJob(Job job) {
    Pool pool = pool(job);
    Launcher launcher = launchers.get(pool.launcher());
    if (launcher == null) {
      throw JobFailure.REFUSED.because("No launcher for " + pool.launcher());
    }
    return new Attempt(Activity.getExecutionContext(), launcher, pool, job)
        .toItsEnd(properties.lookEvery());
  }

  private Pool pool(Job job) {
    try {
      return properties.pool(job.pool()).overriddenBy(job.pool(), job.overrides());
    } catch (InvalidPoolException e) {
      throw JobFailure.REFUSED.because(String.valueOf(e.getMessage()));
    }
  }
}
