package oms.lambda.workers;

import static java.util.stream.Collectors.toMap;

import io.temporal.common.WorkerDeploymentVersion;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import oms.devservices.Service;
import oms.lambda.LocalFunction;
import oms.lambda.LocalLambda;
import oms.lambda.Report;
import oms.lambda.scaling.Deployments;
import oms.lambda.scaling.Scaler;

/**
 * The three services' workers as functions of one build, each invoked when its task queue asks for
 * it. Closing it kills what runs.
 */
public final class QueueFunctions implements AutoCloseable {

  private static final String NAMESPACE = "default";
  private static final Duration FIRST_POLL = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final LocalLambda lambda = LocalLambda.start();
  private final Map<Service, LocalFunction> functions = new EnumMap<>(Service.class);
  private final FunctionPlan plan;
  private final Deployments deployments;
  private final Scaler scaler;

  private QueueFunctions(FunctionPlan plan, WorkflowServiceStubs temporal) {
    this.plan = plan;
    deployments = new Deployments(temporal, NAMESPACE);
    scaler = new Scaler(temporal, NAMESPACE, plan.scaling());
    for (Service service : Service.values()) {
      functions.put(service, lambda.publish(plan.configuration(service)));
    }
  }

  /**
   * Publishes the functions and makes their build current. For that each is invoked once, because
   * Temporal knows of no version before a worker of it has polled. Nothing runs any more when this
   * returns, and from then on they are invoked as work arrives.
   *
   * @throws IllegalStateException if a function does not come so far as to poll
   */
  public static QueueFunctions deploy(FunctionPlan plan, WorkflowServiceStubs temporal) {
    QueueFunctions deployed = new QueueFunctions(plan, temporal);
    try {
      deployed.register();
      return deployed.scaled();
    } catch (RuntimeException e) {
      deployed.close();
      throw e;
    }
  }

  /** Publishes functions of a build that was deployed before and is still current. */
  public static QueueFunctions redeploy(FunctionPlan plan, WorkflowServiceStubs temporal) {
    return new QueueFunctions(plan, temporal).scaled();
  }

  private QueueFunctions scaled() {
    functions.forEach(
        (service, function) -> scaler.watch(FunctionPlan.taskQueue(service), function));
    return this;
  }

  private void register() {
    functions.values().forEach(function -> function.invoke("{}"));
    functions.forEach(
        (service, function) -> {
          WorkerDeploymentVersion version = plan.version(service);
          await(
              () -> "There is no version " + version + ":\n" + function.output(),
              () -> deployments.makeCurrent(version) || isInvokedAgain(function));
        });
    await(() -> "Functions go on without work:\n" + output(), () -> running() == 0);
  }

  /** A busy server may miss the polls of a short invocation. Gives no answer to what is awaited. */
  private static boolean isInvokedAgain(LocalFunction function) {
    if (function.running() == 0) {
      function.invoke("{}");
    }
    return false;
  }

  private static void await(Supplier<String> otherwise, BooleanSupplier met) {
    long end = System.nanoTime() + FIRST_POLL.toNanos();
    while (!met.getAsBoolean()) {
      if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException(otherwise.get());
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** The function of a service's task queue. */
  public LocalFunction of(Service service) {
    LocalFunction function = functions.get(service);
    if (function == null) {
      throw new IllegalStateException("No function of " + service);
    }
    return function;
  }

  /** The version that a service's function is to Temporal. */
  public WorkerDeploymentVersion version(Service service) {
    return plan.version(service);
  }

  /** How many invocations run, of all functions. */
  public int running() {
    return functions.values().stream().mapToInt(LocalFunction::running).sum();
  }

  /** The invocations of all functions that have ended, the registering ones included. */
  public List<Report> reports() {
    return functions.values().stream().flatMap(it -> it.reports().stream()).toList();
  }

  /** How many invocations each function has ended until now. */
  public Map<Service, Integer> ended() {
    return Arrays.stream(Service.values()).collect(toMap(it -> it, it -> of(it).reports().size()));
  }

  /** What all functions wrote. */
  public String output() {
    StringBuilder output = new StringBuilder();
    functions.forEach(
        (service, function) ->
            output.append("---- ").append(service).append('\n').append(function.output()));
    return output.toString();
  }

  @Override
  public void close() {
    scaler.close();
    lambda.close();
  }
}
