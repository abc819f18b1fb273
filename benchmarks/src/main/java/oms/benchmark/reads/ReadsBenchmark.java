package oms.benchmark.reads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import oms.benchmark.Settings;
import oms.benchmark.report.Console;
import oms.benchmark.report.Median;
import oms.benchmark.report.Table;
import oms.benchmark.stack.Servers;

/**
 * Reading an order and lists of orders when few and when many are stored, by short turns, so that
 * the machine's noise falls on both.
 */
public final class ReadsBenchmark {

  private static final int FEW = 1_000;
  private static final int MANY = 200_000;
  private static final int TURNS_PER_ROUND = 5;
  private static final Duration TURN = Duration.ofSeconds(2);
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final double BUDGET = 1.5;

  private record Pair(ReadSlice few, ReadSlice many) {
    double p99Ratio() {
      return many.p99() / few.p99();
    }
  }

  private final Map<String, List<Pair>> measured = new TreeMap<>();

  private ReadsBenchmark() {}

  /** Measures and prints. */
  public static boolean run(Settings settings) {
    try (var servers = Servers.start();
        var few = Shelf.with(FEW, servers, settings);
        var many = Shelf.with(MANY, servers, settings)) {
      Console.say("Services    JVM options %s", String.join(" ", settings.flags()));
      var benchmark = new ReadsBenchmark();
      Reading.ALL.forEach(it -> warmUp(it, few, many));
      for (int turn = 1; turn <= settings.rounds() * TURNS_PER_ROUND; turn++) {
        Console.progress("Turn %d of %d", turn, settings.rounds() * TURNS_PER_ROUND);
        boolean manyFirst = turn % 2 == 0;
        Reading.ALL.forEach(it -> benchmark.measure(it, few, many, manyFirst));
      }
      benchmark.print();
      return true;
    }
  }

  private static void warmUp(Reading reading, Shelf few, Shelf many) {
    Console.progress("Warming up %s", reading.name());
    few.read(reading, WARM_UP);
    many.read(reading, WARM_UP);
  }

  private void measure(Reading reading, Shelf few, Shelf many, boolean manyFirst) {
    ReadSlice first = (manyFirst ? many : few).read(reading, TURN);
    ReadSlice second = (manyFirst ? few : many).read(reading, TURN);
    Pair pair = manyFirst ? new Pair(second, first) : new Pair(first, second);
    measured.computeIfAbsent(reading.name(), _ -> new ArrayList<>()).add(pair);
  }

  private void print() {
    var table = new Table("medians of turns", "stored", "requests/s", "p50 ms", "p99 ms", "ratio");
    measured.forEach(
        (name, pairs) -> {
          row(table, name, FEW, pairs.stream().map(Pair::few).toList(), "");
          row(table, "", MANY, pairs.stream().map(Pair::many).toList(), ratio(pairs));
        });
    Console.print(table);
    measured.forEach((name, pairs) -> verdict(name, ratio(pairs)));
  }

  private static void row(
      Table table, String name, int stored, List<ReadSlice> slices, Object ratio) {
    table.row(
        name,
        stored,
        median(slices, ReadSlice::requestsPerSecond),
        median(slices, ReadSlice::p50),
        median(slices, ReadSlice::p99),
        ratio);
  }

  private static void verdict(String name, double ratio) {
    Console.say(
        "%s: p99 %.2f times that at %,d, budget %.1f: %s",
        name, ratio, FEW, BUDGET, ratio <= BUDGET ? "kept" : "MISSED");
  }

  /** The middle of the turns' ratios, each of two measurements that followed one another. */
  private static double ratio(List<Pair> pairs) {
    return Median.of(pairs.stream().map(Pair::p99Ratio).toList());
  }

  private static double median(List<ReadSlice> slices, ToDoubleFunction<ReadSlice> figure) {
    return Median.of(slices.stream().map(figure::applyAsDouble).toList());
  }
}
