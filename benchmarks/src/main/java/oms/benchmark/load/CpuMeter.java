package oms.benchmark.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import oms.benchmark.stack.Servers;
import org.springframework.dao.DataAccessException;

/** Reads how much processor time the processes of a benchmark have used. */
public final class CpuMeter {

  private static final String DRIVER = "driver";
  private static final String TEMPORAL = "Temporal";
  private static final String POSTGRES = "PostgreSQL";

  private final Map<String, ProcessHandle> processes = new HashMap<>();
  private final Map<String, ProcessHandle> families = new HashMap<>();
  private static final String POSTMASTER =
      "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::bigint";

  private CpuMeter() {}

  /** Reads the servers' processes, where they run on this machine, and this one. */
  public static CpuMeter of(Servers servers) {
    var meter = new CpuMeter();
    temporal().ifPresent(it -> meter.processes.put(TEMPORAL, it));
    postmaster(servers).ifPresent(it -> meter.families.put(POSTGRES, it));
    meter.processes.put(DRIVER, ProcessHandle.current());
    return meter;
  }

  /** Reads one more process. */
  public CpuMeter and(String name, long pid) {
    ProcessHandle.of(pid).ifPresent(process -> processes.put(name, process));
    return this;
  }

  /** The names of what is read, the services first. */
  static List<String> names() {
    return List.of("order", "billing", "shipping", TEMPORAL, POSTGRES, DRIVER);
  }

  /** What they have used since they were started. */
  public CpuTimes read() {
    Map<String, Double> millis = new HashMap<>();
    processes.forEach((name, process) -> millis.put(name, millis(Stream.of(process))));
    families.forEach((name, parent) -> millis.put(name, millis(family(parent))));
    return new CpuTimes(millis);
  }

  /** The embedded server detaches itself from this process, so it is asked. */
  private static Optional<ProcessHandle> postmaster(Servers servers) {
    try {
      long pid = servers.database("postgres").sql(POSTMASTER).query(Long.class).single();
      return ProcessHandle.of(pid).filter(it -> runs(it, "postgres"));
    } catch (DataAccessException _) {
      // A server that was given need not tell whoever asks.
      return Optional.empty();
    }
  }

  private static Optional<ProcessHandle> temporal() {
    return ProcessHandle.current().descendants().filter(it -> runs(it, "temporal")).findFirst();
  }

  private static boolean runs(ProcessHandle process, String program) {
    return process.info().command().orElse("").endsWith(program);
  }

  /** PostgreSQL has a child for each connection. */
  private static Stream<ProcessHandle> family(ProcessHandle parent) {
    return Stream.concat(Stream.of(parent), parent.children());
  }

  private static double millis(Stream<ProcessHandle> handles) {
    return handles
        .map(it -> it.info().totalCpuDuration().orElse(Duration.ZERO))
        .mapToLong(Duration::toMillis)
        .sum();
  }
}
