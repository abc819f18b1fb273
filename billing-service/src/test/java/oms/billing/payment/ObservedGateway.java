package oms.billing.payment;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The simulated gateway, watched: who is there, how often, and it can kill its caller. */
@TestComponent
@Primary
class ObservedGateway implements PaymentGateway {

  private final SimulatedGateway simulated;
  private final AtomicInteger present = new AtomicInteger();
  private final AtomicInteger crowd = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean kills;
  private volatile Duration thinks = Duration.ZERO;

  ObservedGateway(SimulatedGateway simulated) {
    this.simulated = simulated;
  }

  void openDoors() {
    crowd.set(0);
    calls.set(0);
    kills = false;
    thinks = Duration.ZERO;
  }

  /** The next call does what it is asked and then ends its caller's attempt. */
  void killNextCaller() {
    kills = true;
  }

  void thinkFor(Duration time) {
    thinks = time;
  }

  int mostCallersAtOnce() {
    return crowd.get();
  }

  int calls() {
    return calls.get();
  }

  @Override
  public GatewayAnswer capture(Capture capture) {
    enter();
    try {
      return leave(simulated.capture(capture));
    } finally {
      present.decrementAndGet();
    }
  }

  @Override
  public String refund(Refund refund) {
    enter();
    try {
      return leave(simulated.refund(refund));
    } finally {
      present.decrementAndGet();
    }
  }

  private void enter() {
    calls.incrementAndGet();
    crowd.accumulateAndGet(present.incrementAndGet(), Math::max);
    LockSupport.parkNanos(thinks.toNanos());
  }

  private <T> T leave(T answer) {
    if (kills) {
      kills = false;
      throw new Killed();
    }
    return answer;
  }

  /** What a process that is killed at the gateway leaves behind: nothing. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
