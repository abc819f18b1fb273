package oms.runner.pool;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which memory goes with how much CPU on Fargate, as "Task CPU and memory" of the ECS developer
 * guide has it.
 */
final class FargateSizes {

  /** Memory in MiB: from, to, in steps of. */
  private record Range(int from, int to, int step) {

    IntStream sizes() {
      return from == 512
          ? IntStream.of(512, 1024, 2048)
          : IntStream.iterate(from, it -> it <= to, it -> it + step);
    }
  }

  private static final int GIB = 1024;
  private static final TreeMap<Integer, Range> BY_CPU =
      new TreeMap<>(
          Map.of(
              256, new Range(512, 2 * GIB, GIB),
              512, new Range(GIB, 4 * GIB, GIB),
              1024, new Range(2 * GIB, 8 * GIB, GIB),
              2048, new Range(4 * GIB, 16 * GIB, GIB),
              4096, new Range(8 * GIB, 30 * GIB, GIB),
              8192, new Range(16 * GIB, 60 * GIB, 4 * GIB),
              16384, new Range(32 * GIB, 120 * GIB, 8 * GIB)));

  private FargateSizes() {}

  static boolean hasCpu(int cpu) {
    return BY_CPU.containsKey(cpu);
  }

  static String cpus() {
    return BY_CPU.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  static boolean goTogether(int cpu, int memory) {
    Range range = BY_CPU.get(cpu);
    return range != null && range.sizes().anyMatch(it -> it == memory);
  }

  static String memories(int cpu) {
    Range range = BY_CPU.get(cpu);
    return range == null
        ? "nothing"
        : range.sizes().mapToObj(String::valueOf).collect(Collectors.joining(", "));
  }
}
