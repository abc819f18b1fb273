package oms.billing;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Does the same many times at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** What each call returned; fails with the failure of the first that failed. */
  public static <T> List<T> times(int count, IntFunction<T> call) {
    CountDownLatch ready = new CountDownLatch(count);
    List<CompletableFuture<T>> calls;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      calls =
          IntStream.range(0, count)
              .mapToObj(number -> supplyAsync(together(ready, () -> call.apply(number)), threads))
              .toList();
    }
    return calls.stream().map(CompletableFuture::join).toList();
  }

  private static <T> Supplier<T> together(CountDownLatch ready, Supplier<T> call) {
    return () -> {
      ready.countDown();
      await(ready);
      return call.get();
    };
  }

  private static void await(CountDownLatch ready) {
    try {
      ready.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
