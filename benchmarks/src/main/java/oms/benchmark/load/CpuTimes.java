package oms.benchmark.load;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;

/**
 * Processor time by process.
 *
 * @param millis milliseconds of processor time, user and system; a process that cannot be seen is
 *     absent
 */
public record CpuTimes(Map<String, Double> millis) {

  /** Keeps its own copy. */
  public CpuTimes {
    millis = Map.copyOf(millis);
  }

  CpuTimes plus(CpuTimes other) {
    return combine(other, Double::sum);
  }

  /** What was used between two readings. */
  public CpuTimes since(CpuTimes before) {
    return combine(before, (after, earlier) -> after - earlier);
  }

  /** Milliseconds of a process; not a number when it cannot be seen. */
  public double of(String process) {
    return millis.getOrDefault(process, Double.NaN);
  }

  private CpuTimes combine(CpuTimes other, DoubleBinaryOperator operator) {
    return new CpuTimes(
        millis.entrySet().stream()
            .filter(each -> other.millis.containsKey(each.getKey()))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    each -> operator.applyAsDouble(each.getValue(), other.of(each.getKey())))));
  }
}
