package oms.lambda.scaling;

import io.grpc.StatusRuntimeException;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import oms.lambda.Answer;
import oms.lambda.LocalFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at some task queues and invokes their functions, until it is closed. */
public final class Scaler implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Scaler.class);

  /** What the handler is given; it must not matter to it. */
  private static final String EVENT = "{}";

  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(1, Thread.ofVirtual().factory());
  private final TaskQueues taskQueues;
  private final ScalerOptions options;

  /** A scaler that watches nothing yet. */
  public Scaler(WorkflowServiceStubs server, String namespace, ScalerOptions options) {
    this.taskQueues = new TaskQueues(server, namespace);
    this.options = options;
  }

  /** Invokes a function whenever a task of this queue finds no worker, and only then. */
  public void watch(String taskQueue, LocalFunction function) {
    NoSync algorithm = new NoSync(options.cooloff());
    Duration interval = options.pollInterval();
    var _ =
        clock.scheduleWithFixedDelay(
            () -> look(taskQueue, function, algorithm),
            0,
            interval.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void look(String taskQueue, LocalFunction function, NoSync algorithm) {
    try {
      var backlogs = taskQueues.backlogs(taskQueue);
      if (algorithm.invokes(backlogs, System.nanoTime())) {
        Answer answer = function.invoke(EVENT);
        log.info("{} has {} tasks waiting: invocation {}", taskQueue, backlogs, answer);
      }
    } catch (StatusRuntimeException e) {
      log.warn("The queue {} cannot be seen: {}", taskQueue, e.getStatus());
    } catch (IllegalStateException e) {
      log.debug("The function of {} is not invoked any more", taskQueue, e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
