package oms.worker.rollout;

import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tries things side by side, in a workflow. */
public final class Trials {

  /** The type of the failure by which a gate says no. */
  public static final String FAILED = "RolloutGateFailed";

  /** What is given up in the end is cancelled, and gets this long to clear away. */
  private static final Duration CLEARING = Duration.ofSeconds(30);

  private record Running(Trial trial, Promise<Void> end) {

    /** Why the gate stays shut; empty if this one passed. */
    String trouble() {
      if (!end.isCompleted()) {
        return trial.name() + " did not end in time: " + trial.progress();
      }
      RuntimeException failure = end.getFailure();
      return failure == null ? "" : trial.name() + " failed: " + reason(failure);
    }
  }

  private Trials() {}

  /**
   * Runs all trials at the same time. What does not end in time is cancelled, and may clear away
   * behind it.
   *
   * @throws ApplicationFailure of the type {@value #FAILED}, never retried, that says of each trial
   *     that did not pass why
   */
  public static void run(List<? extends Trial> trials, Duration limit) {
    List<Running> running = new ArrayList<>();
    CancellationScope scope =
        Workflow.newCancellationScope(() -> trials.forEach(trial -> running.add(start(trial))));
    scope.run();
    boolean inTime = Workflow.await(limit, () -> haveEnded(running));
    List<String> troubles =
        running.stream().map(Running::trouble).filter(it -> !it.isEmpty()).toList();
    if (!inTime) {
      scope.cancel("The gate's time is up");
      Workflow.await(CLEARING, () -> haveEnded(running));
    }
    if (!troubles.isEmpty()) {
      throw ApplicationFailure.newNonRetryableFailure(String.join("; ", troubles), FAILED);
    }
  }

  private static Running start(Trial trial) {
    return new Running(trial, Async.procedure(trial::run));
  }

  private static boolean haveEnded(List<Running> running) {
    return running.stream().allMatch(it -> it.end().isCompleted());
  }

  /** The innermost sentence: what wraps it only says that something was called. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof TemporalFailure temporal && !(cause instanceof CanceledFailure)
        ? Objects.requireNonNullElse(temporal.getOriginalMessage(), temporal.toString())
        : String.valueOf(cause.getMessage());
  }
}
