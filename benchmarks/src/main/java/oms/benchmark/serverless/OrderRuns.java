package oms.benchmark.serverless;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import oms.benchmark.load.Journey;
import oms.benchmark.report.Console;
import oms.devservices.Service;
import oms.lambda.Report;
import oms.lambda.workers.QueueFunctions;

/** Carries orders whose tasks functions do, and tells what that took of them. */
final class OrderRuns {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int PROGRESS_EVERY = 25;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final AtomicInteger numbers = new AtomicInteger();
  private final Journey journey;

  OrderRuns(Journey journey) {
    this.journey = journey;
  }

  /** Lets every order be far from the next: nothing runs when one is placed. */
  Usage oneByOne(QueueFunctions functions, int orders) {
    return measured(
        functions,
        orders,
        () -> {
          for (int order = 1; order <= orders; order++) {
            journey.run(nextId());
            awaitZero(functions);
            Console.progress("Order %d of %d alone is completed", order, orders);
          }
        });
  }

  /** Lets some orders be in flight at any time. */
  Usage together(QueueFunctions functions, int orders, int inFlight) {
    return measured(functions, orders, () -> carry(functions, orders, inFlight));
  }

  private void carry(QueueFunctions functions, int orders, int inFlight) {
    Semaphore room = new Semaphore(inFlight);
    AtomicInteger done = new AtomicInteger();
    try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, orders)
          .mapToObj(_ -> customers.submit(() -> carryOne(room, done, orders, functions)))
          .toList()
          .forEach(OrderRuns::await);
    }
  }

  private void carryOne(Semaphore room, AtomicInteger done, int orders, QueueFunctions functions) {
    room.acquireUninterruptibly();
    try {
      journey.run(nextId());
    } finally {
      room.release();
    }
    int number = done.incrementAndGet();
    if (number % PROGRESS_EVERY == 0) {
      Console.progress("%d of %d orders, %d functions run", number, orders, functions.running());
    }
  }

  private Usage measured(QueueFunctions functions, int orders, Runnable run) {
    Map<Service, Integer> before = functions.ended();
    long start = System.nanoTime();
    run.run();
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    Console.progress("All completed after %.1f s; waiting until functions have ended", seconds);
    awaitZero(functions);
    Console.progress("Nothing runs any more");
    Map<Service, List<Report>> reports =
        Arrays.stream(Service.values())
            .collect(Collectors.toMap(it -> it, it -> since(functions, it, before)));
    int most =
        Arrays.stream(Service.values())
            .mapToInt(it -> functions.of(it).mostAtOnce())
            .max()
            .orElse(0);
    return new Usage(orders, seconds, reports, most);
  }

  private static List<Report> since(
      QueueFunctions functions, Service service, Map<Service, Integer> before) {
    List<Report> all = functions.of(service).reports();
    return all.subList(before.getOrDefault(service, 0), all.size());
  }

  private static void awaitZero(QueueFunctions functions) {
    while (functions.running() > 0) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private String nextId() {
    return "serverless-" + numbers.incrementAndGet();
  }

  private static void await(Future<?> customer) {
    try {
      customer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("An order did not come to its end", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
