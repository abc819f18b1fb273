package oms.serverless;

import static org.awaitility.Awaitility.await;

import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.taskqueue.v1.PollerInfo;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.api.workflowservice.v1.SetWorkerDeploymentCurrentVersionRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import oms.contracts.item.LineItem;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.order.PlaceOrder;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.devservices.PostgresServer;
import oms.devservices.TemporalServer;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real Temporal server, the services' databases, and functions that are invoked beside them. */
final class Cloud implements AutoCloseable {

  static final String DEPLOYMENT = "oms-serverless";
  static final String BUILD = "1";

  private final TemporalServer temporal = TemporalServer.start();
  private final PostgresServer postgres = PostgresServer.shared();
  private final WorkflowServiceStubs stubs;
  private final WorkflowClient client;
  private final ExecutorService invocations = Executors.newCachedThreadPool();
  private final String name;

  /**
   * Starts it.
   *
   * @param name of the test, which its databases have too
   */
  Cloud(String name) {
    this.name = name;
    var target = WorkflowServiceStubsOptions.newBuilder().setTarget(temporal.address()).build();
    this.stubs = WorkflowServiceStubs.newServiceStubs(target);
    this.client = WorkflowClient.newInstance(stubs);
  }

  /** What a function of these queues is told, without their databases. */
  Map<String, String> variables(String queues) {
    Map<String, String> variables = new HashMap<>();
    variables.put("TEMPORAL_ADDRESS", temporal.address());
    variables.put("TEMPORAL_TASK_QUEUE", queues);
    variables.put("TEMPORAL_DEPLOYMENT_NAME", DEPLOYMENT);
    variables.put("TEMPORAL_WORKER_BUILD_ID", BUILD);
    variables.put("SPRING_PROFILES_ACTIVE", "demo");
    return variables;
  }

  /** The same with the migrated databases of all services. */
  Map<String, String> withDatabases(String queues) {
    Map<String, String> variables = variables(queues);
    variables.putAll(database("orders", "order"));
    variables.putAll(database("billing", "billing"));
    variables.putAll(database("shipments", "shipping"));
    return variables;
  }

  private Map<String, String> database(String queue, String service) {
    String url = url(service);
    Flyway.configure()
        .dataSource(url, postgres.username(), postgres.password())
        .locations("oms/" + service + "/migration")
        .load()
        .migrate();
    String prefix = "OMS_" + queue.toUpperCase(Locale.ROOT) + "_DATASOURCE_";
    return Map.of(
        prefix + "URL", url,
        prefix + "USERNAME", postgres.username(),
        prefix + "PASSWORD", postgres.password());
  }

  /** For a look at a service's rows. */
  JdbcClient jdbc(String service) {
    return JdbcClient.create(
        new DriverManagerDataSource(url(service), postgres.username(), postgres.password()));
  }

  private String url(String service) {
    return postgres.jdbcUrl("serverless_" + name + "_" + service);
  }

  /** Invokes a function, as Lambda does when the server asks for it. */
  CompletableFuture<Void> invoke(LambdaWorker function, Duration timeout) {
    var context = new Countdown(timeout);
    return CompletableFuture.runAsync(() -> function.handleRequest(Map.of(), context), invocations);
  }

  /** Lets the server hear of a function's build, and gives this build what is new. */
  void register(LambdaWorker function) {
    register(() -> invoke(function, Duration.ofMinutes(5)).join());
  }

  /** The same with any invocation. */
  void register(Runnable invocation) {
    CompletableFuture<Void> heard = CompletableFuture.runAsync(invocation, invocations);
    makeCurrent();
    heard.join();
  }

  private void makeCurrent() {
    var request =
        SetWorkerDeploymentCurrentVersionRequest.newBuilder()
            .setNamespace("default")
            .setDeploymentName(DEPLOYMENT)
            .setBuildId(BUILD)
            .setIgnoreMissingTaskQueues(true)
            .build();
    await("the build is current")
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptionsInstanceOf(StatusRuntimeException.class)
        .until(() -> stubs.blockingStub().setWorkerDeploymentCurrentVersion(request), _ -> true);
  }

  /** Who asks for tasks of one kind. */
  List<String> pollers(String taskQueue, TaskQueueType type) {
    var request =
        DescribeTaskQueueRequest.newBuilder()
            .setNamespace("default")
            .setTaskQueue(TaskQueue.newBuilder().setName(taskQueue))
            .setTaskQueueType(type)
            .build();
    return stubs.blockingStub().describeTaskQueue(request).getPollersList().stream()
        .map(PollerInfo::getIdentity)
        .toList();
  }

  WorkflowStub place(String id, String customer) {
    var options =
        WorkflowOptions.newBuilder()
            .setWorkflowId(OrderWorkflow.workflowId(id))
            .setTaskQueue(OrderWorkflow.TASK_QUEUE)
            .build();
    OrderWorkflow order = client.newWorkflowStub(OrderWorkflow.class, options);
    var items = List.of(new LineItem("shoe", 1));
    WorkflowClient.start(order::fulfil, new PlaceOrder(id, customer, items, Instant.now()));
    return WorkflowStub.fromTyped(order);
  }

  void deliver(String shipment) {
    client
        .newWorkflowStub(ShipmentWorkflow.class, ShipmentWorkflow.workflowId(shipment))
        .reportDelivery(new CarrierReport(ShipmentStatus.DELIVERED, Instant.now()));
  }

  String statusOfShipment(String id) {
    return status("shipping", "select status from shipments where id = :id", id);
  }

  String statusOfOrder(String id) {
    return status("order", "select status from orders where id = :id", id);
  }

  String status(String service, String sql, String id) {
    return jdbc(service).sql(sql).param("id", id).query(String.class).optional().orElse("");
  }

  int captured(String order) {
    return jdbc("billing")
        .sql("select count(*) from charges where order_id = :order and status = 'captured'")
        .param("order", order)
        .query(Integer.class)
        .single();
  }

  WorkflowClient client() {
    return client;
  }

  @Override
  public void close() {
    invocations.shutdownNow();
    stubs.shutdownNow();
    temporal.close();
  }
}
