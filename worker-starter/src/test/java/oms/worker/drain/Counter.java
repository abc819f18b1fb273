package oms.worker.drain;

import java.util.concurrent.CountDownLatch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves one customer at a time, for as long as a test wants. */
@RestController
class Counter {

  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch letGo = new CountDownLatch(1);

  @GetMapping("/served")
  String serve() throws InterruptedException {
    begun.countDown();
    letGo.await();
    return "served";
  }
}
