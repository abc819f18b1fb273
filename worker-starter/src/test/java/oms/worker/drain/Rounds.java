package oms.worker.drain;

import java.util.concurrent.CountDownLatch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Goes round and round, each time for as long as a test wants; others do without. */
@ConditionalOnProperty("test.rounds")
@EnableScheduling
class Rounds {

  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch letGo = new CountDownLatch(1);
  final CountDownLatch finished = new CountDownLatch(1);

  @Scheduled(fixedDelay = 1)
  void round() throws InterruptedException {
    begun.countDown();
    letGo.await();
    finished.countDown();
  }
}
