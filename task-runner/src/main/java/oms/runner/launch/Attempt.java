package oms.runner.launch;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.activity.ActivityInfo;
import io.temporal.client.ActivityCanceledException;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import oms.runner.job.Job;
import oms.runner.job.JobResult;
import oms.runner.pool.Pool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt to run a job. The heartbeats tell the next attempt what was launched. One that is
 * told nothing launches with the same token as the one before it, and so finds its task.
 */
final class Attempt {

  private static final Logger log = LoggerFactory.getLogger(Attempt.class);

  private final ActivityExecutionContext context;
  private final Launcher launcher;
  private final Pool pool;
  private final Job job;

  Attempt(ActivityExecutionContext context, Launcher launcher, Pool pool, Job job) {
    this.context = context;
    this.launcher = launcher;
    this.pool = pool;
    this.job = job;
  }

  JobResult toItsEnd(Duration lookEvery) {
    try {
      return await(launched(), lookEvery);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Activity.wrap(e);
    }
  }

  private JobResult await(Launch launch, Duration lookEvery) throws InterruptedException {
    String task = Objects.requireNonNull(launch.task());
    try {
      Optional<Ending> ending;
      do {
        context.heartbeat(launch);
        ending = launcher.look(pool, launch, lookEvery);
      } while (ending.isEmpty());
      return result(task, ending.get());
    } catch (ActivityCanceledException e) {
      // The SDK says the same when its heartbeats do not reach the server: no reason to stop a job.
      if (e.getCause() == null) {
        log.info("Stopping {} of {}: the activity was cancelled", task, job.command());
        launcher.stop(pool, task, "Cancelled by workflow " + info().getWorkflowId());
      }
      throw e;
    } finally {
      launcher.leave(task);
    }
  }

  /** What the attempt before this one launched, if it may still come to a good end. */
  private Launch launched() throws InterruptedException {
    Optional<Launch> last = context.getLastHeartbeatDetails(Launch.class);
    if (last.isEmpty()) {
      return launch(1);
    }
    if (last.get().task() == null) {
      return launch(last.get().number());
    }
    Optional<Ending> ending = launcher.look(pool, last.get(), Duration.ZERO);
    boolean isOver = ending.filter(Attempt::isWorthAnotherRun).isPresent();
    if (isOver) {
      return launch(last.get().number() + 1);
    }
    log.info("Waiting for {} of {}, which runs", last.get().task(), job.command());
    return last.get();
  }

  private static boolean isWorthAnotherRun(Ending ending) {
    return ending instanceof Ending.Failed failed && failed.failure().isRetried();
  }

  private Launch launch(int number) {
    try {
      String task = launcher.launch(pool, job, Ticket.of(info(), number));
      log.info("Launched {} as {}", job.command(), task);
      return new Launch(number, task, Instant.now());
    } catch (ApplicationFailure refused) {
      // A token may be used up by a launch that was refused.
      context.heartbeat(new Launch(number + 1, null, Instant.now()));
      throw refused;
    }
  }

  private ActivityInfo info() {
    return context.getInfo();
  }

  private static JobResult result(String task, Ending ending) {
    return switch (ending) {
      case Ending.Done _ -> new JobResult(task);
      case Ending.Failed failed -> throw failed.toFailure(task);
    };
  }
}
