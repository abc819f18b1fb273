package oms.benchmark.load;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Keeps a number of orders in flight for some time: whenever one is completed the next is placed.
 * Orders that are completed in the first quarter of the time, or after its end, are carried to
 * their end but not counted.
 */
public final class ClosedLoop {

  /** A bound for a machine much faster than any that this was tried on. */
  private static final int MOST_ORDERS = 20_000;

  private static final int WARM_UP_PART = 4;
  private static final double NANOS_PER_SECOND = 1e9;

  private final AtomicInteger orders = new AtomicInteger();
  private final String name;
  private final Journey journey;
  private final CpuMeter cpu;

  /**
   * A loop whose orders begin with a name.
   *
   * @param name unlike that of any other loop on the same servers
   */
  public ClosedLoop(String name, Journey journey, CpuMeter cpu) {
    this.name = name;
    this.journey = journey;
    this.cpu = cpu;
  }

  /**
   * Measures once.
   *
   * @throws IllegalStateException if an order does not come to its end
   */
  public Slice run(int inFlight, Duration duration) {
    CpuTimes before = cpu.read();
    long start = System.nanoTime();
    long from = start + duration.toNanos() / WARM_UP_PART;
    long end = start + duration.toNanos();
    Collection<Timings> done = carry(inFlight, end);
    List<Timings> counted =
        done.stream().filter(it -> it.completed() >= from && it.completed() < end).toList();
    return new Slice(
        (end - from) / NANOS_PER_SECOND, counted, done.size(), cpu.read().since(before));
  }

  private Collection<Timings> carry(int inFlight, long end) {
    Collection<Timings> done = new ConcurrentLinkedQueue<>();
    AtomicInteger left = new AtomicInteger(MOST_ORDERS);
    try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, inFlight)
          .mapToObj(_ -> customers.submit(() -> orderUntil(end, left, done)))
          .toList()
          .forEach(ClosedLoop::await);
    }
    return done;
  }

  private void orderUntil(long end, AtomicInteger left, Collection<Timings> done) {
    while (System.nanoTime() < end && left.decrementAndGet() >= 0) {
      done.add(carry(name + "-" + orders.incrementAndGet()));
    }
  }

  private Timings carry(String orderId) {
    try {
      return journey.run(orderId);
    } catch (RuntimeException e) {
      throw new IllegalStateException(orderId + " did not come to its end", e);
    }
  }

  private static void await(Future<?> customer) {
    try {
      customer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The loop ends with its first failure", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
