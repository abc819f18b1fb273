package oms.benchmark.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The memory of a process, in mebibytes; not a number where the system has no {@code /proc}.
 *
 * @param resident what it occupies now
 * @param peak the most it has occupied
 */
public record ProcessMemory(double resident, double peak) {

  private static final double KIB_PER_MIB = 1024;

  /** What a process occupies at this moment. */
  public static ProcessMemory of(long pid) {
    Path status = Path.of("/proc", "" + pid, "status");
    try {
      return parse(Files.exists(status) ? Files.readAllLines(status) : List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ProcessMemory parse(List<String> status) {
    return new ProcessMemory(mebibytes(status, "VmRSS:"), mebibytes(status, "VmHWM:"));
  }

  private static double mebibytes(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).replace("kB", "").strip())
        .mapToDouble(kibibytes -> Long.parseLong(kibibytes) / KIB_PER_MIB)
        .findFirst()
        .orElse(Double.NaN);
  }
}
