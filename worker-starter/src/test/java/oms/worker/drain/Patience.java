package oms.worker.drain;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.spring.boot.ActivityImpl;
import io.temporal.spring.boot.WorkflowImpl;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;

/** A workflow whose one activity takes as long as a test wants. */
class Patience {

  static final String TASK_QUEUE = "patience";

  private Patience() {}

  /** Waits for its activity. */
  @WorkflowInterface
  public interface Waiting {
    @WorkflowMethod
    String await();
  }

  /** Waits for its local activity. */
  @WorkflowInterface
  public interface WaitingNearby {
    @WorkflowMethod
    String await();
  }

  /** Holds until it is let go. */
  @ActivityInterface
  public interface Holding {
    String hold() throws InterruptedException;
  }

  /** Waits for its activity, which is tried once. */
  @WorkflowImpl(taskQueues = TASK_QUEUE)
  public static final class WaitingImpl implements Waiting {

    private final Holding holding =
        Workflow.newActivityStub(
            Holding.class,
            ActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofMinutes(1))
                .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
                .build());

    @Override
    public String await() {
      try {
        return holding.hold();
      } catch (InterruptedException e) {
        throw Workflow.wrap(e);
      }
    }
  }

  /** Waits for its local activity, which is tried once. */
  @WorkflowImpl(taskQueues = TASK_QUEUE)
  public static final class WaitingNearbyImpl implements WaitingNearby {

    private final Holding holding =
        Workflow.newLocalActivityStub(
            Holding.class,
            LocalActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofMinutes(1))
                .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
                .build());

    @Override
    public String await() {
      try {
        return holding.hold();
      } catch (InterruptedException e) {
        throw Workflow.wrap(e);
      }
    }
  }

  @Component
  @ActivityImpl(taskQueues = TASK_QUEUE)
  static final class Latches implements Holding {

    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch letGo = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);

    @Override
    public String hold() throws InterruptedException {
      begun.countDown();
      try {
        letGo.await();
        return "finished";
      } catch (InterruptedException e) {
        interrupted.countDown();
        throw e;
      }
    }
  }
}
