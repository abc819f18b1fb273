package oms.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HookTests {

  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  @Test
  void oneThatFailsKeepsNoOther() {
    var failing =
        new Hook(
            "first",
            () -> {
              throw new IllegalStateException("no");
            });

    Hook.runAll(
        List.of(failing, new Hook("second", () -> done.add("second"))), Duration.ofMinutes(1));

    assertThat(done).containsExactly("second");
  }

  @Test
  void onesThatTakeTooLongAreCutOff() throws InterruptedException {
    var cut = new CountDownLatch(1);
    var endless =
        new Hook(
            "endless",
            () -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                cut.countDown();
                Thread.currentThread().interrupt();
              }
            });
    try (var log = new Log()) {
      Hook.runAll(
          List.of(endless, new Hook("next", () -> done.add("next"))), Duration.ofMillis(50));

      assertThat(log.lines()).contains("Hooks are cut off: they take longer than 0.05 s");
    }
    cut.await();
    assertThat(done).isEmpty();
  }
}
