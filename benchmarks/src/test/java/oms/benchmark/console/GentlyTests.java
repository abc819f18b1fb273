package oms.benchmark.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GentlyTests {

  @Test
  void manyWishesAtOnceAreTheFirstAndTheLast() throws Exception {
    var done = new AtomicInteger();
    var twice = new CountDownLatch(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var gently =
          new Gently(
              threads,
              Duration.ofSeconds(1),
              () -> {
                done.incrementAndGet();
                twice.countDown();
              });
      for (int wish = 0; wish < 20; wish++) {
        gently.run();
      }
      assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(done).hasValue(2);
  }
}
