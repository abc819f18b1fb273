package oms.benchmark.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneByOneTests {

  @Test
  void whatIsWishedForMeanwhileIsDoneOnceMore() {
    var done = new AtomicInteger();
    var wished = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var oneByOne =
          new OneByOne(
              threads,
              () -> {
                await(wished);
                done.incrementAndGet();
              });
      for (int wish = 0; wish < 20; wish++) {
        oneByOne.run();
      }
      wished.countDown();
      while (done.get() < 2) {
        Thread.onSpinWait();
      }
    }
    assertThat(done).hasValue(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
