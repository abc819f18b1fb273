package oms.lambda;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What a function is told to do badly. */
final class Faults {

  private final AtomicInteger throttles = new AtomicInteger();
  private final AtomicReference<Duration> delay = new AtomicReference<>(Duration.ZERO);

  void throttleNext(int invocations) {
    throttles.set(invocations);
  }

  void delayStarts(Duration by) {
    delay.set(by);
  }

  /** Whether the invocation that is asked for now is refused. */
  boolean throttles() {
    return throttles.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  Duration delay() {
    return delay.get();
  }
}
