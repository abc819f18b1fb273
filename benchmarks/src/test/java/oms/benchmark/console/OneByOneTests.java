package oms.benchmark.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneByOneTests {

  @Test
  void whatIsWishedForMeanwhileIsDoneOnceMore() throws Exception {
    var done = new AtomicInteger();
    var wished = new CountDownLatch(1);
    var twice = new CountDownLatch(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var oneByOne =
          new OneByOne(
              threads,
              () -> {
                await(wished);
                done.incrementAndGet();
                twice.countDown();
              });
      for (int wish = 0; wish < 20; wish++) {
        oneByOne.run();
      }
      wished.countDown();
      assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
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
