package oms.benchmark.load;

import java.util.List;
import java.util.stream.Stream;
import oms.benchmark.report.Latencies;

/**
 * What was measured in some seconds with a number of orders in flight.
 *
 * @param seconds how long orders were counted
 * @param counted the orders that were completed in that time
 * @param orders all orders that were carried, those of the warm-up and of the end included
 * @param cpu what the processes used for all of these
 */
public record Slice(double seconds, List<Timings> counted, int orders, CpuTimes cpu) {

  /** Keeps its own copy. */
  public Slice {
    counted = List.copyOf(counted);
  }

  /** Both measurements as one. */
  public Slice plus(Slice other) {
    return new Slice(
        seconds + other.seconds,
        Stream.concat(counted.stream(), other.counted.stream()).toList(),
        orders + other.orders,
        cpu.plus(other.cpu));
  }

  /** Orders completed in a second. */
  public double ordersPerSecond() {
    return counted.size() / seconds;
  }

  /** How long orders took to reach a stage. */
  public Latencies to(Stage stage) {
    return Latencies.ofNanos(counted.stream().mapToLong(timings -> timings.nanosTo(stage)));
  }
}
