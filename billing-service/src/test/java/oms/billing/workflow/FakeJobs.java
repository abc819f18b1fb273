package oms.billing.workflow;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import oms.runner.job.Job;
import oms.runner.job.JobActivities;
import oms.runner.job.JobFailure;
import oms.runner.job.JobResult;

/** Ends jobs with an exit code. */
final class FakeJobs implements JobActivities {

  final List<Job> ran = new CopyOnWriteArrayList<>();
  volatile int exitCode;

  @Override
  public JobResult runJob(Job job) {
    ran.add(job);
    if (exitCode != 0) {
      throw JobFailure.EXITED.because("It ended with exit code " + exitCode, exitCode);
    }
    return new JobResult("task");
  }
}
