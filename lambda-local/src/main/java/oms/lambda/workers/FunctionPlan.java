package oms.lambda.workers;

import io.temporal.common.WorkerDeploymentVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import oms.contracts.billing.BillingActivities;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.devservices.PostgresServer;
import oms.devservices.Service;
import oms.lambda.FunctionConfiguration;
import oms.lambda.PackageType;
import oms.lambda.scaling.ScalerOptions;

/**
 * How the workers of the three services are made functions. A plan is a value: each word gives a
 * new one.
 *
 * @param zip the module serverless-worker's, which all three functions run
 * @param buildId what Temporal knows this build by
 * @param packaging how the code comes to the JVM
 * @param memoryMegabytes the memory of each function
 * @param timeout the time limit of each function
 * @param reservedConcurrency how many invocations of each may run at once, unless one has its own
 * @param keepAlive how long sandboxes stay warm
 * @param scaling how eagerly they are invoked
 * @param shared variables of all three
 * @param own variables of one of them
 * @param limits the reserved concurrency of one of them
 */
public record FunctionPlan(
    Path zip,
    String buildId,
    PackageType packaging,
    int memoryMegabytes,
    Duration timeout,
    int reservedConcurrency,
    Duration keepAlive,
    ScalerOptions scaling,
    Map<String, String> shared,
    Map<Service, Map<String, String>> own,
    Map<Service, Integer> limits) {

  private static final String HANDLER = "oms.serverless.LambdaWorker::handleRequest";
  private static final int MEMORY = 1024;
  private static final int CONCURRENCY = 3;
  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);

  /** Keeps its own copies. */
  public FunctionPlan {
    shared = Map.copyOf(shared);
    own = Map.copyOf(own);
    limits = Map.copyOf(limits);
  }

  /** Functions of a build on these servers: 1024 MB, 5 minutes, three at once. */
  public static FunctionPlan of(
      Path zip, String buildId, String temporal, PostgresServer postgres) {
    Map<Service, Map<String, String>> own = new HashMap<>();
    for (Service service : Service.values()) {
      own.put(
          service,
          Map.of(
              "TEMPORAL_TASK_QUEUE", taskQueue(service),
              "TEMPORAL_DEPLOYMENT_NAME", deployment(service),
              "SPRING_DATASOURCE_URL", postgres.jdbcUrl(service.database())));
    }
    return new FunctionPlan(
        zip,
        buildId,
        PackageType.ZIP,
        MEMORY,
        TIMEOUT,
        CONCURRENCY,
        KEEP_ALIVE,
        ScalerOptions.defaults(),
        Map.of(
            "TEMPORAL_ADDRESS",
            temporal,
            "TEMPORAL_WORKER_BUILD_ID",
            buildId,
            "SPRING_DATASOURCE_USERNAME",
            postgres.username(),
            "SPRING_DATASOURCE_PASSWORD",
            postgres.password()),
        own,
        Map.of());
  }

  /** Sets a variable of all functions. */
  public FunctionPlan with(String variable, String value) {
    return changed(packaging, timeout, scaling, plus(shared, variable, value), own, limits);
  }

  /** Sets a variable of one service's function. */
  public FunctionPlan with(Service service, String variable, String value) {
    Map<Service, Map<String, String>> changed = new HashMap<>(own);
    changed.merge(service, Map.of(variable, value), (before, _) -> plus(before, variable, value));
    return changed(packaging, timeout, scaling, shared, changed, limits);
  }

  /** Lets so many invocations of one service's function run at once. */
  public FunctionPlan withLimit(Service service, int concurrency) {
    Map<Service, Integer> changed = new HashMap<>(limits);
    changed.put(service, concurrency);
    return changed(packaging, timeout, scaling, shared, own, changed);
  }

  /** Ends invocations after this time. */
  public FunctionPlan withTimeout(Duration limit) {
    return changed(packaging, limit, scaling, shared, own, limits);
  }

  /** Brings the code to the JVM in this way. */
  public FunctionPlan packagedAs(PackageType type) {
    return changed(type, timeout, scaling, shared, own, limits);
  }

  /** Invokes as eagerly as this. */
  public FunctionPlan scaledBy(ScalerOptions options) {
    return changed(packaging, timeout, options, shared, own, limits);
  }

  /** The function of one service's task queue. */
  public FunctionConfiguration configuration(Service service) {
    Map<String, String> environment = new HashMap<>(shared);
    environment.putAll(own.getOrDefault(service, Map.of()));
    return new FunctionConfiguration(
        "oms-" + taskQueue(service),
        "1",
        HANDLER,
        zip,
        packaging,
        memoryMegabytes,
        timeout,
        limits.getOrDefault(service, reservedConcurrency),
        keepAlive,
        environment);
  }

  WorkerDeploymentVersion version(Service service) {
    return new WorkerDeploymentVersion(deployment(service), buildId);
  }

  private FunctionPlan changed(
      PackageType type,
      Duration limit,
      ScalerOptions options,
      Map<String, String> variables,
      Map<Service, Map<String, String>> ownVariables,
      Map<Service, Integer> concurrency) {
    return new FunctionPlan(
        zip,
        buildId,
        type,
        memoryMegabytes,
        limit,
        reservedConcurrency,
        keepAlive,
        options,
        variables,
        ownVariables,
        concurrency);
  }

  private static Map<String, String> plus(Map<String, String> map, String key, String value) {
    Map<String, String> changed = new HashMap<>(map);
    changed.put(key, value);
    return changed;
  }

  private static String deployment(Service service) {
    return "oms-" + taskQueue(service);
  }

  static String taskQueue(Service service) {
    return switch (service) {
      case ORDER -> OrderWorkflow.TASK_QUEUE;
      case BILLING -> BillingActivities.TASK_QUEUE;
      case SHIPPING -> ShipmentWorkflow.TASK_QUEUE;
    };
  }
}
