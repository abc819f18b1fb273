package oms.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What processes occupy, as Linux tells. */
final class Memory {

  private static final String PEAK = "VmHWM:";
  private static final int KIBIBYTES_PER_MEBIBYTE = 1024;

  private Memory() {}

  /** The most that a process has occupied, in whole mebibytes; 0 if it is gone or nobody tells. */
  static int peakOf(long pid) {
    try {
      return peak(Files.readAllLines(Path.of("/proc", "" + pid, "status")));
    } catch (IOException _) {
      return 0;
    }
  }

  static int peak(List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith(PEAK))
        .map(line -> line.substring(PEAK.length()).replace("kB", "").strip())
        .mapToInt(kibibytes -> Math.ceilDiv(Integer.parseInt(kibibytes), KIBIBYTES_PER_MEBIBYTE))
        .findFirst()
        .orElse(0);
  }
}
