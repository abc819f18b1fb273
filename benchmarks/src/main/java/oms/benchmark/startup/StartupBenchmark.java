package oms.benchmark.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import oms.benchmark.Settings;
import oms.benchmark.report.Console;
import oms.benchmark.report.Median;
import oms.benchmark.report.Table;
import oms.benchmark.stack.Servers;
import oms.benchmark.stack.Services;
import oms.devservices.Service;
import oms.devservices.ServiceProcess;

/** How long each service takes until it is ready, and the memory it occupies then. */
public final class StartupBenchmark {

  private static final int STARTS = 7;
  private static final double NANOS_PER_SECOND = 1e9;

  private StartupBenchmark() {}

  /** Measures and prints. */
  public static boolean run(Settings settings) {
    Table table =
        new Table("service", "starts", "ready s, median", "best", "worst", "RSS MiB", "peak MiB");
    try (var servers = Servers.start()) {
      Console.say("Services    JVM options %s", String.join(" ", settings.flags()));
      for (Service service : Service.values()) {
        add(table, service, starts(servers, settings, service));
      }
    }
    Console.print(table);
    return true;
  }

  private static List<Start> starts(Servers servers, Settings settings, Service service) {
    List<Start> starts = new ArrayList<>();
    try (ServiceProcess process = Services.prepare(servers, settings, service)) {
      start(process); // The first one creates the tables.
      for (int number = 1; number <= STARTS; number++) {
        starts.add(start(process));
        Console.progress("%s-service: %.2f s", service.word(), starts.getLast().seconds());
      }
    }
    return starts;
  }

  private static Start start(ServiceProcess process) {
    long before = System.nanoTime();
    process.start();
    process.awaitReady();
    double seconds = (System.nanoTime() - before) / NANOS_PER_SECOND;
    ProcessMemory memory = ProcessMemory.of(process.pid());
    process.stop();
    return new Start(seconds, memory);
  }

  private static void add(Table table, Service service, List<Start> starts) {
    table.row(
        service.word(),
        starts.size(),
        median(starts, Start::seconds),
        starts.stream().mapToDouble(Start::seconds).min().orElse(Double.NaN),
        starts.stream().mapToDouble(Start::seconds).max().orElse(Double.NaN),
        median(starts, start -> start.memory().resident()),
        median(starts, start -> start.memory().peak()));
  }

  private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
    return Median.of(starts.stream().map(figure::applyAsDouble).toList());
  }
}
