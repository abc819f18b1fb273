package oms.lambda.scaling;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import oms.lambda.Answer;
import oms.lambda.LocalFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the task queues of some versions and invokes their functions, until it is closed. */
public final class Scaler implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Scaler.class);

  /** The controller's own event; handlers must not read anything from it. */
  private static final String EVENT = "{}";

  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(1, Thread.ofVirtual().factory());
  private final Deployments deployments;
  private final ScalerOptions options;

  /** A scaler that watches nothing yet. */
  public Scaler(Deployments deployments, ScalerOptions options) {
    this.deployments = deployments;
    this.options = options;
  }

  /** Invokes this function whenever a task of this version finds no worker, and only then. */
  public void watch(DeploymentVersion version, LocalFunction function) {
    NoSync algorithm = new NoSync(options.cooloff());
    Duration interval = options.pollInterval();
    var _ =
        clock.scheduleWithFixedDelay(
            () -> look(version, function, algorithm),
            0,
            interval.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void look(DeploymentVersion version, LocalFunction function, NoSync algorithm) {
    try {
      var looks = deployments.look(version);
      if (algorithm.invokes(looks, System.nanoTime())) {
        Answer answer = function.invoke(EVENT);
        log.info("{} has {}: invocation {}", version, looks, answer);
      }
    } catch (StatusRuntimeException e) {
      log.warn("The queues of {} cannot be seen: {}", version, e.getStatus());
    } catch (IllegalStateException e) {
      log.debug("{} is not invoked any more", version, e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
