package oms.benchmark.console;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import oms.benchmark.Settings;
import oms.benchmark.load.CpuMeter;
import oms.benchmark.load.CpuTimes;
import oms.benchmark.report.Console;
import oms.benchmark.report.Table;
import oms.benchmark.stack.Catalogue;
import oms.benchmark.stack.Servers;
import oms.benchmark.stack.Services;
import oms.devservices.Service;
import oms.devservices.ServiceProcess;

/**
 * The processor time of the console with fifty open pages and ten orders a second, held against
 * that of order-service in the same seconds.
 */
public final class ConsoleBenchmark {

  private static final String CONSOLE = "console";
  private static final double LIMIT = 1;
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration FIRST_ORDER = Duration.ofMillis(100);
  private static final String COMPLETED = "select count(*) from orders where status = 'completed'";
  private static final List<String> PROCESSES =
      List.of("order", "billing", "shipping", "Temporal", "PostgreSQL", "driver");

  private ConsoleBenchmark() {}

  /** What one round gave. */
  private record Round(
      CpuTimes cpu, Traffic.Count traffic, int placed, long completed, double seconds) {

    double ratio() {
      return cpu.of(CONSOLE) / cpu.of("order");
    }
  }

  /** Measures and prints. False if the console takes as much as order-service, or more. */
  public static boolean run(Settings settings) {
    var traffic = new Traffic();
    try (var servers = Servers.start();
        var services = Services.start(servers, settings);
        var console = ConsoleProcess.start(services, settings);
        var browser = new Browser(console.url(), traffic);
        var api = services.api();
        var orders = new Orders(api, Catalogue.stockedIn(services), traffic)) {
      Console.say("Processes   JVM options %s", String.join(" ", settings.flags()));
      orders.start();
      while (orders.count() == 0) {
        rest(FIRST_ORDER);
      }
      var crowd = Crowd.before(browser, orders::newest);
      crowd.look(browser);
      Console.progress("%d pages are open, warming up", crowd.size());
      rest(WARM_UP);
      var meter = meter(servers, services, console);
      Round round = measure(settings, meter, traffic, orders, services);
      // By itself, so that what its JVM writes at the end is written.
      console.stop();
      return tell(round);
    }
  }

  private static CpuMeter meter(Servers servers, Services services, ServiceProcess console) {
    var meter = CpuMeter.of(servers).and(CONSOLE, console.pid());
    for (Service service : Service.values()) {
      meter.and(service.word(), services.process(service).pid());
    }
    return meter;
  }

  private static Round measure(
      Settings settings, CpuMeter meter, Traffic traffic, Orders orders, Services services) {
    Duration duration = settings.slice().multipliedBy(settings.rounds());
    CpuTimes before = meter.read();
    Traffic.Count given = traffic.read();
    int placed = orders.count();
    long completed = completed(services);
    long start = System.nanoTime();
    rest(duration);
    return new Round(
        meter.read().since(before),
        traffic.read().since(given),
        orders.count() - placed,
        completed(services) - completed,
        (System.nanoTime() - start) / 1e9);
  }

  private static long completed(Services services) {
    return services.database(Service.ORDER).sql(COMPLETED).query(Long.class).single();
  }

  private static boolean tell(Round round) {
    var traffic =
        new Table(
            "in a second", "orders placed", "completed", "pages", "parts", "events", "failures");
    traffic.row(
        "over %.0f s".formatted(round.seconds()),
        round.placed() / round.seconds(),
        round.completed() / round.seconds(),
        round.traffic().pages() / round.seconds(),
        round.traffic().parts() / round.seconds(),
        round.traffic().events() / round.seconds(),
        round.traffic().failures() / round.seconds());
    Console.print(traffic);
    var cpu = new Table("process", "CPU s", "ms a second", "of order-service");
    cpu.row(cells(CONSOLE, round));
    PROCESSES.forEach(name -> cpu.row(cells(name, round)));
    Console.print(cpu);
    boolean within = round.ratio() < LIMIT;
    Console.say(
        "The console takes %.2f of order-service's processor time, which is %s the limit of %.0f.",
        round.ratio(), within ? "below" : "NOT below", LIMIT);
    return within;
  }

  private static Object[] cells(String process, Round round) {
    double millis = round.cpu().of(process);
    return new Object[] {
      process, millis / 1_000, millis / round.seconds(), millis / round.cpu().of("order")
    };
  }

  private static void rest(Duration duration) {
    LockSupport.parkNanos(duration.toNanos());
  }
}
