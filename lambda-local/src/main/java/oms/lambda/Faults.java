package oms.lambda;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a function is told to do badly. */
final class Faults {

  private final AtomicInteger throttles = new AtomicInteger();
  private final AtomicReference<Duration> delay = new AtomicReference<>(Duration.ZERO);
  private final AtomicReference<@Nullable Duration> cut = new AtomicReference<>();

  void throttleNext(int invocations) {
    throttles.set(invocations);
  }

  void delayStarts(Duration by) {
    delay.set(by);
  }

  void cutShortAfter(@Nullable Duration time) {
    cut.set(time);
  }

  /** Whether the invocation that is asked for now is refused. */
  boolean throttles() {
    return throttles.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  Duration delay() {
    return delay.get();
  }

  /** When an invocation is really ended that should be ended after this time. */
  Duration limit(Duration timeout) {
    Duration shorter = cut.get();
    return shorter == null ? timeout : shorter;
  }
}
