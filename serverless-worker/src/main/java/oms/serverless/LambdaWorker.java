package oms.serverless;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import oms.billing.BillingTasks;
import oms.carriers.CarrierWatch;
import oms.order.OrderTasks;
import oms.shipping.ShippingTasks;
import oms.worker.tasks.ServiceTasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler of an AWS Lambda function that works on task queues of ours: {@code
 * oms.serverless.LambdaWorker::handleRequest}. Each invocation is a worker for a while; what the
 * event says does not matter, only that there is one.
 *
 * <p>Lambda makes one for each sandbox, which reads and checks the environment once, and calls it
 * for one invocation at a time.
 */
public final class LambdaWorker implements RequestHandler<Object, Void> {

  private static final Logger log = LoggerFactory.getLogger(LambdaWorker.class);

  private final Plan plan;
  private final List<Hook> hooks;
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private boolean timed;

  /**
   * A worker as the environment tells it.
   *
   * @throws FunctionRefusedException if it is told something that cannot work
   */
  public LambdaWorker() {
    this(System.getenv());
  }

  /**
   * A worker as these variables tell it.
   *
   * @throws FunctionRefusedException if it is told something that cannot work
   */
  public LambdaWorker(Map<String, String> variables) {
    this(variables, List.of(new OrderTasks(), new BillingTasks(), new ShippingTasks()), List.of());
  }

  LambdaWorker(
      Map<String, String> variables, List<? extends ServiceTasks> services, List<Hook> hooks) {
    CarrierWatch.start();
    this.plan = Plan.of(variables, services);
    this.hooks = hooks;
  }

  @Override
  public @Nullable Void handleRequest(@Nullable Object event, Context context) {
    log.debug("Invoked by {}", event);
    long beginning = System.nanoTime();
    checkTimeout(context);
    Invocation.Outcome outcome;
    try (var invocation = new Invocation(plan, context, meters)) {
      outcome = invocation.run(hooks);
    }
    log.info(
        "Invocation ends: reason={} tasks={} ran_ms={} remaining_ms={}",
        outcome.ending().word(),
        outcome.tasks(),
        Duration.ofNanos(System.nanoTime() - beginning).toMillis(),
        context.getRemainingTimeInMillis());
    if (outcome.ending() == Ending.INTERRUPTED) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  /** The first invocation of a sandbox is the one that knows the function's timeout. */
  private void checkTimeout(Context context) {
    if (!timed) {
      Duration remaining = Duration.ofMillis(context.getRemainingTimeInMillis());
      plan.timing().checkDeadline(remaining);
      plan.timing().warnings(remaining).forEach(log::warn);
      timed = true;
    }
  }
}
