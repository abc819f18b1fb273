package oms.system;

import static java.util.stream.Collectors.toSet;
import static oms.contracts.order.OrderStatus.COMPLETED;
import static oms.devservices.Service.BILLING;
import static oms.system.shop.OrderDraft.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import oms.contracts.order.OrderWorkflow;
import oms.devservices.Service;
import oms.devservices.ServiceProcess;
import oms.lambda.Ending;
import oms.lambda.Report;
import oms.lambda.scaling.ScalerOptions;
import oms.lambda.workers.FunctionPlan;
import oms.lambda.workers.QueueFunctions;
import oms.system.cluster.ClusterPlan;
import oms.system.cluster.OmsCluster;
import oms.system.shop.Fresh;
import oms.system.shop.Patience;
import oms.system.shop.PlacedOrder;
import oms.system.shop.Shop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Orders whose every task is done by functions, on a Lambda that is played on this machine. Each
 * test has functions of a build of its own.
 */
@Isolated
class ServerlessTests {

  /** The services serve their APIs and do no tasks. */
  @RegisterExtension
  static final OwnCluster CLUSTER =
      new OwnCluster(ClusterPlan.named("serverless").with("oms.role", "api"));

  private static final Path ZIP = Path.of(System.getProperty("oms.system.functions"));
  private static final String GATEWAY_LATENCY = "OMS_BILLING_SIMULATED_GATEWAY_LATENCY";
  private static final int A_DOZEN = 12;

  /** A task for a worker that kept the workflow in memory waits 5 s for it when it is gone. */
  private static final Duration LONGEST_DETOUR = Duration.ofSeconds(7);

  @RegisterExtension final TestExecutionExceptionHandler tellsWhatFunctionsWrote = this::tell;

  private final OmsCluster cluster;
  private final Shop shop;
  private @Nullable QueueFunctions deployed;

  ServerlessTests(OmsCluster cluster, Shop shop) {
    this.cluster = cluster;
    this.shop = shop;
  }

  /** The in-memory server knows neither builds nor backlogs. */
  @BeforeEach
  void needsARealTemporalServer() {
    assumeThat(cluster.temporal().isReal())
        .as("functions need a real Temporal server: put a temporal CLI on the PATH")
        .isTrue();
  }

  @AfterEach
  void end() {
    if (deployed != null) {
      deployed.close();
    }
  }

  @Test
  void ordersAreCompletedByFunctionsThatStartFromZeroAndGoBackToZero() {
    QueueFunctions functions = deploy(plan().with(BILLING, GATEWAY_LATENCY, "2s"));
    assertThat(functions.running()).isZero();

    List<PlacedOrder> orders = placeADozen();
    shop.carry(orders);

    check(orders);
    assertThat(functions.of(BILLING).mostAtOnce()).as("billing at once").isGreaterThan(1);
    isBackAtZero(functions);
    assertThat(functions.reports()).extracting(Report::ending).containsOnly(Ending.SUCCEEDED);
  }

  @Test
  void noOrderIsLostWhenInvocationsAreKilledInTheMidstOfCharging() {
    QueueFunctions functions = deploy(plan().with(BILLING, GATEWAY_LATENCY, "2s"));
    List<PlacedOrder> orders = placeADozen();
    Patience.await("a charge is under way").until(() -> chargesUnderWay() > 0);

    assertThat(functions.of(BILLING).killOneThatRuns()).isTrue();
    while (functions.of(BILLING).killOneThatRuns()) {
      // Whichever of them is charging must be among the dead.
    }
    assertThat(chargesUnderWay()).as("charges that nobody is at any more").isPositive();

    shop.carry(orders);
    check(orders);
    assertThat(endings(functions)).contains(Ending.CRASHED);
    isBackAtZero(functions);
  }

  @Test
  void noOrderIsLostWhenTheTimeLimitEndsInvocationsInTheMidstOfCharging() {
    QueueFunctions functions =
        deploy(plan().with(BILLING, GATEWAY_LATENCY, "2s").withLimit(BILLING, 1));
    functions.of(BILLING).cutShortAfter(Duration.ofSeconds(8));

    List<PlacedOrder> orders = placeADozen();
    Patience.await("a charge is cut off by the time limit")
        .until(() -> endings(functions).contains(Ending.TIMED_OUT) && chargesUnderWay() > 0);
    functions.of(BILLING).cutShortAfter(null);

    shop.carry(orders);
    check(orders);
    isBackAtZero(functions);
  }

  @Test
  void noTaskIsLostWhenNoMoreInvocationsMayRun() {
    QueueFunctions functions =
        deploy(plan().with(BILLING, GATEWAY_LATENCY, "1s").withLimit(BILLING, 1));

    List<PlacedOrder> orders = placeADozen();
    Patience.await("more is wanted than may run")
        .until(() -> functions.of(BILLING).throttled() > 0);
    shop.carry(orders);

    check(orders);
    assertThat(functions.of(BILLING).mostAtOnce()).isEqualTo(1);
    isBackAtZero(functions);
  }

  @Test
  void anOrderWaitsForFunctionsThatAreThrottledAndStartSlowly() {
    QueueFunctions functions = deploy(plan().scaledBy(ScalerOptions.defaults()));
    for (Service service : Service.values()) {
      functions.of(service).throttleNext(2);
      functions.of(service).delayStarts(Duration.ofSeconds(1));
      functions.of(service).retireIdle();
    }

    PlacedOrder order = place().isBooked().isDelivered().becomes(COMPLETED);

    shop.check(order);
    for (Service service : Service.values()) {
      assertThat(functions.of(service).throttled()).as(service.word()).isGreaterThanOrEqualTo(2);
    }
    isBackAtZero(functions);
  }

  @Test
  void functionsTakeOnlyWhatALongLivedWorkerLeavesOver() {
    QueueFunctions functions = deploy(plan().with(BILLING, GATEWAY_LATENCY, "1s"));
    ServiceProcess worker = startBillingWorker(functions);
    Map<Service, Integer> before = functions.ended();

    PlacedOrder alone = place().isBooked();
    assertThat(functions.of(BILLING).running()).isZero();
    assertThat(functions.ended().get(BILLING)).isEqualTo(before.get(BILLING));

    List<PlacedOrder> orders = placeADozen();
    shop.carry(orders);
    alone.isDelivered().becomes(COMPLETED);

    check(orders);
    shop.check(alone);
    String ofWorker = worker.pid() + "@";
    assertThat(chargers(orders))
        .anyMatch(identity -> identity.startsWith(ofWorker))
        .anyMatch(identity -> !identity.startsWith(ofWorker));
    isBackAtZero(functions);
    worker.stop();
  }

  private FunctionPlan plan() {
    return FunctionPlan.of(
            ZIP, Fresh.name("build"), cluster.temporal().address(), cluster.postgres())
        .with("OMS_SERVERLESS_IDLE_EXIT", "2s")
        .scaledBy(ScalerOptions.defaults().withCooloff(Duration.ofSeconds(2)));
  }

  private QueueFunctions deploy(FunctionPlan plan) {
    deployed = QueueFunctions.deploy(plan, cluster.workflows().getWorkflowServiceStubs());
    return deployed;
  }

  /** A worker of the same version, which does one thing at a time. */
  private ServiceProcess startBillingWorker(QueueFunctions functions) {
    var version = functions.version(BILLING);
    return cluster.startWorker(
        BILLING,
        "billing-" + version.getBuildId(),
        List.of(
            "--oms.worker.deployment-name=" + version.getDeploymentName(),
            "--oms.worker.build-id=" + version.getBuildId(),
            "--oms.worker.slots.activity=1",
            "--oms.billing.simulated-gateway.latency=1s"));
  }

  private List<PlacedOrder> placeADozen() {
    String shoe = shop.stocked("shoe", A_DOZEN);
    return IntStream.range(0, A_DOZEN).mapToObj(_ -> shop.place(anOrder().of(shoe, 1))).toList();
  }

  private PlacedOrder place() {
    return shop.place(anOrder().of(shop.stocked("shoe", 1), 1));
  }

  private void check(List<PlacedOrder> orders) {
    orders.forEach(order -> order.becomes(COMPLETED));
    shop.check(orders);
  }

  /** Nothing runs, and no task comes back that would invoke anything again. */
  private static void isBackAtZero(QueueFunctions functions) {
    Patience.await("functions end and are not invoked again")
        .during(LONGEST_DETOUR)
        .until(() -> functions.running() == 0);
  }

  /** How the invocations for billing ended. */
  private static Set<Ending> endings(QueueFunctions functions) {
    return functions.of(BILLING).reports().stream().map(Report::ending).collect(toSet());
  }

  private long chargesUnderWay() {
    return cluster
        .databases()
        .billing()
        .sql("select count(*) from charges where status = 'requested'")
        .query(Long.class)
        .single();
  }

  /** Who took the charges of these orders. */
  private Set<String> chargers(List<PlacedOrder> orders) {
    return orders.stream()
        .flatMap(
            order ->
                cluster
                    .workflows()
                    .fetchHistory(OrderWorkflow.workflowId(order.id()))
                    .getEvents()
                    .stream())
        .filter(event -> event.hasActivityTaskStartedEventAttributes())
        .map(event -> event.getActivityTaskStartedEventAttributes().getIdentity())
        .collect(toSet());
  }

  private void tell(ExtensionContext context, Throwable failure) throws Throwable {
    if (deployed != null) {
      System.err.println(context.getDisplayName() + " fails\n" + deployed.output());
    }
    throw failure;
  }
}
