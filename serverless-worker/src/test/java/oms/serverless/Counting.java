package oms.serverless;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import oms.worker.tasks.QueueTasks;
import oms.worker.tasks.ServiceTasks;
import oms.worker.tasks.Workshop;

/** A service whose only activity counts for longer than an invocation takes. */
final class Counting implements ServiceTasks {

  static final String QUEUE = "counting";

  /** Counts. */
  @WorkflowInterface
  public interface Count {
    @WorkflowMethod
    int to(int number);
  }

  /** Counts, and says how far it is. */
  @ActivityInterface
  public interface Counter {
    int count(int number);
  }

  /** Leaves it to the activity. */
  public static final class CountImpl implements Count {

    private final Counter counter =
        Workflow.newActivityStub(
            Counter.class,
            ActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofMinutes(5))
                .setHeartbeatTimeout(Duration.ofSeconds(2))
                .build());

    @Override
    public int to(int number) {
      return counter.count(number);
    }
  }

  private final class HeartbeatingCounter implements Counter {

    @Override
    public int count(int number) {
      var context = Activity.getExecutionContext();
      int from = context.getHeartbeatDetails(Integer.class).orElse(0);
      starts.add(from);
      for (int i = from; i < number; i++) {
        pause();
        counted.add(i);
        context.heartbeat(i + 1);
      }
      return counted.size();
    }

    private void pause() {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw ApplicationFailure.newFailure("Interrupted while counting", "Interrupted");
      }
    }
  }

  /** Where each attempt began. */
  final List<Integer> starts = new CopyOnWriteArrayList<>();

  /** What was counted, by whatever attempt. */
  final List<Integer> counted = new CopyOnWriteArrayList<>();

  @Override
  public String service() {
    return "counting-service";
  }

  @Override
  public String taskQueue() {
    return QUEUE;
  }

  /** It goes on where it was, so it may be longer than whatever is kept for the end. */
  @Override
  public Duration longestActivity() {
    return Duration.ZERO;
  }

  @Override
  public QueueTasks make(Workshop workshop) {
    return new QueueTasks(QUEUE, List.of(CountImpl.class), List.of(new HeartbeatingCounter()));
  }
}
