package oms.benchmark.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What this machine is, in a phrase. */
public final class Machine {

  private static final Path CPUS = Path.of("/proc/cpuinfo");
  private static final long GIBIBYTE = 1L << 30;

  private Machine() {}

  /** Processors, memory, operating system and Java. */
  public static String description() {
    return "%d x %s, %d GiB, %s %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            processor(),
            memory() / GIBIBYTE,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version());
  }

  /** How many processes ran or wanted to over the last minute; negative where nobody knows. */
  public static double busyness() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(CPUS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseGet(Machine::architecture);
    } catch (IOException _) {
      return architecture();
    }
  }

  private static String architecture() {
    return System.getProperty("os.arch");
  }
}
