package oms.worker;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A clock that goes on when a test says so. */
public final class Ticks implements LongSupplier {

  private final AtomicLong nanos = new AtomicLong(-7);

  /** Goes on by this. */
  public void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Override
  public long getAsLong() {
    return nanos.get();
  }
}
