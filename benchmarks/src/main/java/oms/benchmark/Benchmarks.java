package oms.benchmark;

import java.util.Map;
import java.util.TreeMap;
import oms.benchmark.console.ConsoleBenchmark;
import oms.benchmark.cost.CostBenchmark;
import oms.benchmark.floor.FloorBenchmark;
import oms.benchmark.image.ImageBenchmark;
import oms.benchmark.load.LoadBenchmark;
import oms.benchmark.reads.ReadsBenchmark;
import oms.benchmark.serverless.ServerlessBenchmark;
import oms.benchmark.startup.StartupBenchmark;
import oms.benchmark.tuning.TuningBenchmark;

/** Runs the benchmark that is named; the build's README has the command. */
public final class Benchmarks {

  private static final Map<String, Benchmark> BY_NAME =
      new TreeMap<>(
          Map.of(
              "console", ConsoleBenchmark::run,
              "cost", CostBenchmark::run,
              "floor", FloorBenchmark::run,
              "image", ImageBenchmark::run,
              "load", LoadBenchmark::run,
              "reads", ReadsBenchmark::run,
              "serverless", ServerlessBenchmark::run,
              "startup", StartupBenchmark::run,
              "tuning", TuningBenchmark::run));

  private Benchmarks() {}

  /**
   * Ends the JVM with 0, with 1 when a cost is over its budget, or with 2 when there is no such
   * benchmark.
   */
  public static void main(String[] names) {
    Benchmark benchmark = names.length == 1 ? BY_NAME.get(names[0]) : null;
    if (benchmark == null) {
      System.err.println("Name one benchmark: -Dbenchmark=" + String.join("|", BY_NAME.keySet()));
      System.exit(2);
    } else {
      System.exit(benchmark.run(Settings.from(System.getProperties())) ? 0 : 1);
    }
  }
}
