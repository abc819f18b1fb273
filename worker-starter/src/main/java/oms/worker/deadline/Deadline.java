package oms.worker.deadline;

import io.grpc.Context;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A limit on the time that calls to Temporal may take. Without it an Update waits for as long as no
 * worker is there to take it.
 */
public final class Deadline {

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("temporal-deadlines").factory());

  private Deadline() {}

  /**
   * Runs something that calls Temporal. When the time is up the call under way fails as it does
   * when Temporal is out of reach; whether it took effect is then unknown.
   */
  public static void within(Duration limit, Runnable calls) {
    try (Context.CancellableContext context =
        Context.current().withDeadlineAfter(limit.toMillis(), TimeUnit.MILLISECONDS, CLOCK)) {
      context.run(calls);
    }
  }
}
