package oms.benchmark.serverless;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import oms.benchmark.Settings;
import oms.benchmark.load.Lookout;
import oms.benchmark.load.ProductJourney;
import oms.benchmark.report.Console;
import oms.benchmark.serverless.CostModel.Fleet;
import oms.benchmark.serverless.ServerlessTables.Run;
import oms.benchmark.stack.Catalogue;
import oms.benchmark.stack.Servers;
import oms.benchmark.stack.Services;
import oms.devservices.Service;
import oms.lambda.scaling.ScalerOptions;
import oms.lambda.workers.FunctionPlan;
import oms.lambda.workers.QueueFunctions;

/**
 * Orders whose every task is done by functions that start from zero and go back to zero, on a
 * Lambda that is played on this machine: how fast they start, what is billed, and at which order
 * rate what is cheaper.
 */
public final class ServerlessBenchmark {

  private static final int PARCELS = 2;
  private static final int ALONE = 3;
  private static final int IN_FLIGHT = 10;
  private static final double MEMORY_GIGABYTES = 1;
  private static final double OFFICIAL_DEADLINE_SECONDS = 600;

  /** Little more than billing's longest activity and the time to end after it allow. */
  private static final Duration SLEEP = Duration.ofSeconds(160);

  private static final Duration COOLOFF = Duration.ofSeconds(2);

  /** Two tasks for each of three queues, as deployments/ecs has them. */
  private static final Fleet FLEET = new Fleet(6, 0.5, 1);

  private final Settings settings;
  private final Servers servers;
  private final Prices prices;
  private final OrderRuns orders;

  private ServerlessBenchmark(Settings settings, Servers servers, OrderRuns orders) {
    this.settings = settings;
    this.servers = servers;
    this.orders = orders;
    prices = Prices.of(settings.prices());
  }

  /** Measures and prints. */
  public static boolean run(Settings settings) {
    List<String> apiOnly = List.of("--oms.role=api");
    try (var servers = Servers.start();
        var services = Services.start(servers, settings.with(apiOnly));
        var api = services.api();
        var lookout = new Lookout(api)) {
      var journey = new ProductJourney(api, lookout, Catalogue.stockedIn(services), PARCELS);
      new ServerlessBenchmark(settings, servers, new OrderRuns(journey)).measure();
      return true;
    }
  }

  private void measure() {
    var starts = new ColdStarts(plan("starts"), settings.services()).measure();
    Usage alone;
    Usage crowd;
    Console.progress("Functions that end when they are idle");
    try (QueueFunctions functions = deploy(plan("idle"))) {
      alone = orders.oneByOne(functions, ALONE);
      crowd = orders.together(functions, settings.orders(), IN_FLIGHT);
    }
    Usage asleep;
    Console.progress("Functions that sleep until their deadline of %d s", SLEEP.toSeconds());
    try (QueueFunctions functions = redeploy(sleeping(plan("idle")))) {
      asleep = orders.together(functions, settings.orders(), IN_FLIGHT);
    }
    Console.print(ServerlessTables.starts(starts));
    Console.print(
        ServerlessTables.usage(
            prices,
            List.of(
                new Run("end when idle, orders one by one", alone),
                new Run("end when idle, %d in flight".formatted(IN_FLIGHT), crowd),
                new Run("sleep until " + SLEEP.toSeconds() + " s, the same", asleep))));
    compare(alone, crowd);
  }

  private void compare(Usage alone, Usage crowd) {
    List<QueueUse> queues =
        Arrays.stream(Service.values())
            .map(
                service ->
                    new QueueUse(
                        alone.secondsAnOrder(service),
                        crowd.secondsAnOrder(service),
                        alone.invocationsAnOrder(service)))
            .toList();
    List<QueueUse> asleep =
        queues.stream().map(queue -> queue.sleepingUntil(OFFICIAL_DEADLINE_SECONDS)).toList();
    CostModel model = new CostModel(prices, MEMORY_GIGABYTES);
    DoubleUnaryOperator idle = rate -> model.functions(queues, rate);
    double fargate = model.tasks(FLEET);
    double spot = prices.onSpot(fargate);
    Console.print(
        ServerlessTables.rates(idle, rate -> model.functions(asleep, rate), fargate, spot));
    Console.say(
        "Functions that end when idle cost less than Fargate below %.0f orders an hour, and less than"
            + " Spot below %.0f",
        CostModel.breakEven(idle, fargate), CostModel.breakEven(idle, spot));
    Console.say(
        "Functions that sleep for 10 minutes: below %.1f and %.1f",
        CostModel.breakEven(rate -> model.functions(asleep, rate), fargate),
        CostModel.breakEven(rate -> model.functions(asleep, rate), spot));
    Console.say(
        "Prices of us-east-1 for x86, November 2026 unless given otherwise: %s", prices.inWords());
  }

  private QueueFunctions deploy(FunctionPlan plan) {
    Console.progress("Deploying, which takes one invocation of each");
    return QueueFunctions.deploy(plan, servers.workflows().getWorkflowServiceStubs());
  }

  /** Registering functions that do not end would take until their deadline. */
  private QueueFunctions redeploy(FunctionPlan plan) {
    return QueueFunctions.redeploy(plan, servers.workflows().getWorkflowServiceStubs());
  }

  private FunctionPlan plan(String build) {
    Path zip = settings.repository().resolve("serverless-worker/target/oms-serverless-worker.zip");
    return FunctionPlan.of(zip, build, servers.temporal().address(), servers.postgres())
        .scaledBy(ScalerOptions.defaults().withCooloff(COOLOFF));
  }

  /** What the official package does: it never ends before its deadline is near. */
  private static FunctionPlan sleeping(FunctionPlan plan) {
    return plan.withTimeout(SLEEP).with("OMS_SERVERLESS_IDLE_EXIT", "1h");
  }
}
