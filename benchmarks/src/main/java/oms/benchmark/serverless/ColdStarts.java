package oms.benchmark.serverless;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import oms.benchmark.report.Console;
import oms.devservices.Service;
import oms.lambda.Ending;
import oms.lambda.LocalFunction;
import oms.lambda.LocalLambda;
import oms.lambda.PackageType;
import oms.lambda.Report;
import oms.lambda.workers.FunctionPlan;

/** Starts the function of billing again and again, in three ways. */
final class ColdStarts {

  private static final Service MEASURED = Service.BILLING;
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final int STARTS = 5;
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final String OPTIONS = "JAVA_TOOL_OPTIONS";

  private final FunctionPlan plan;
  private final Path folder;

  /**
   * Measures functions of a plan.
   *
   * @param folder where the cache goes
   */
  ColdStarts(FunctionPlan plan, Path folder) {
    this.plan = plan.with("OMS_SERVERLESS_IDLE_EXIT", IDLE.toSeconds() + "s");
    this.folder = folder;
  }

  List<ColdStart> measure() {
    FunctionPlan image = plan.packagedAs(PackageType.IMAGE);
    Path cache = folder.resolve("billing.aot").toAbsolutePath();
    Console.progress("Training the AOT cache: one run of the function");
    train(image.with(OPTIONS, "-XX:AOTCacheOutput=" + cache + " -Xlog:aot=off"));
    return List.of(
        measure("zip, as it comes", plan),
        measure("image, as it comes", image),
        measure("image with AOT cache", image.with(OPTIONS, "-XX:AOTCache=" + cache)));
  }

  /** The cache is written when the JVM ends by itself, and read by the next one. */
  private static void train(FunctionPlan plan) {
    try (LocalLambda lambda = LocalLambda.start()) {
      LocalFunction function = lambda.publish(plan.configuration(MEASURED));
      invoke(function);
      function.retireIdle();
    }
  }

  private static ColdStart measure(String name, FunctionPlan plan) {
    List<Report> cold = new ArrayList<>();
    List<Report> warm = new ArrayList<>();
    try (LocalLambda lambda = LocalLambda.start()) {
      LocalFunction function = lambda.publish(plan.configuration(MEASURED));
      for (int start = 1; start <= STARTS; start++) {
        cold.add(invoke(function));
        warm.add(invoke(function));
        function.retireIdle();
        Console.progress(
            "%s, start %d of %d: init %d ms",
            name,
            start,
            STARTS,
            cold.getLast().billedMillis() - cold.getLast().duration().toMillis());
      }
    }
    return new ColdStart(name, cold, warm, IDLE);
  }

  private static Report invoke(LocalFunction function) {
    function.invoke("{}");
    while (function.running() > 0) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    Report report = function.reports().getLast();
    if (report.ending() != Ending.SUCCEEDED) {
      throw new IllegalStateException(report + "\n" + function.output());
    }
    return report;
  }
}
