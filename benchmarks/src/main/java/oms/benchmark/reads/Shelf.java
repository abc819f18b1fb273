package oms.benchmark.reads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import oms.benchmark.Settings;
import oms.benchmark.client.OmsApi;
import oms.benchmark.report.Console;
import oms.benchmark.report.Latencies;
import oms.benchmark.stack.Servers;
import oms.benchmark.stack.Services;
import oms.devservices.Service;

/** An order-service and a shipping-service with some orders stored, and readers of these. */
final class Shelf implements AutoCloseable {

  private static final int READERS = 4;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Services services;
  private final OmsApi api;
  private final StoredOrders stored;

  private Shelf(Services services, StoredOrders stored) {
    this.services = services;
    this.api = services.api();
    this.stored = stored;
  }

  /** Starts services on databases of their own and fills these. */
  static Shelf with(int count, Servers servers, Settings settings) {
    Console.progress("Storing %,d orders", count);
    Services services =
        Services.start(
            servers,
            settings,
            "_" + count,
            Set.of(Service.ORDER, Service.SHIPPING),
            List.of("--oms.role=api"));
    return new Shelf(services, new StoredOrders(count).fill(services));
  }

  int count() {
    return stored.count();
  }

  /** Some readers at once, each sending its next request when it has read the last. */
  ReadSlice read(Reading reading, Duration duration) {
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    Collection<List<Long>> latencies = new ConcurrentLinkedQueue<>();
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<? extends Future<?>> reads =
          IntStream.range(0, READERS)
              .mapToObj(_ -> readers.submit(() -> latencies.add(readUntil(end, reading))))
              .toList();
      reads.forEach(Shelf::await);
    }
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    return new ReadSlice(
        seconds, Latencies.ofNanos(latencies.stream().flatMap(List::stream).toList()));
  }

  private List<Long> readUntil(long end, Reading reading) {
    List<Long> latencies = new ArrayList<>();
    long before = System.nanoTime();
    while (before < end) {
      api.read(reading.path().apply(stored));
      long after = System.nanoTime();
      latencies.add(after - before);
      before = after;
    }
    return latencies;
  }

  private static void await(Future<?> read) {
    try {
      read.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("An order could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    api.close();
    services.close();
  }
}
