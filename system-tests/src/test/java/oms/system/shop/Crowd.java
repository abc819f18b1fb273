package oms.system.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many people who do the same thing at the same moment. */
public final class Crowd {

  private Crowd() {}

  /** Lets so many people act at once and gives what each of them got, in their order. */
  public static <T> List<T> of(int people, IntFunction<T> act) {
    CountDownLatch gate = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> acts =
          IntStream.range(0, people).mapToObj(n -> threads.submit(behind(gate, act, n))).toList();
      gate.countDown();
      return results(acts);
    }
  }

  private static <T> Callable<T> behind(CountDownLatch gate, IntFunction<T> act, int person) {
    return () -> {
      gate.await();
      return act.apply(person);
    };
  }

  private static <T> List<T> results(List<Future<T>> acts) {
    List<T> results = new ArrayList<>();
    for (Future<T> act : acts) {
      try {
        results.add(act.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("Somebody in the crowd failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return results;
  }
}
