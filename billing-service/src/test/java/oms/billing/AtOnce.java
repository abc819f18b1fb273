package oms.billing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does the same many times at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** What each call returned; fails if one of them failed. */
  public static <T> List<T> times(int count, IntFunction<T> call) {
    CountDownLatch ready = new CountDownLatch(count);
    List<Future<T>> calls;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      calls =
          IntStream.range(0, count)
              .mapToObj(number -> threads.submit(together(ready, () -> call.apply(number))))
              .toList();
    }
    return calls.stream().map(Future::resultNow).toList();
  }

  private static <T> Callable<T> together(CountDownLatch ready, Callable<T> call) {
    return () -> {
      ready.countDown();
      ready.await();
      return call.call();
    };
  }
}
