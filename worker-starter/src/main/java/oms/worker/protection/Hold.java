package oms.worker.protection;

import java.time.Duration;

/**
 * Whether protection should be held, as time and work go by. It knows no clock and no agent: it is
 * told the time, by any clock that does not go back, and how the steps went.
 */
final class Hold {

  /** What should be done now. */
  enum Step {
    NOTHING,
    PROTECT,
    RELEASE
  }

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(15);

  private final ProtectionProperties properties;
  private boolean held;
  private Duration heldSince = Duration.ZERO;
  private Duration renewed = Duration.ZERO;
  private Duration lastBusy = Duration.ZERO;
  private Duration notBefore = Duration.ZERO;

  Hold(ProtectionProperties properties) {
    this.properties = properties;
  }

  Step next(boolean busy, Duration now) {
    if (busy) {
      lastBusy = now;
    }
    if (now.compareTo(notBefore) < 0) {
      return Step.NOTHING;
    }
    return held ? nextWhileHeld(now) : busy ? Step.PROTECT : Step.NOTHING;
  }

  private Step nextWhileHeld(Duration now) {
    if (isCapped(now) || has(properties.linger(), lastBusy, now)) {
      return Step.RELEASE;
    }
    return has(properties.expiry().dividedBy(2), renewed, now) ? Step.PROTECT : Step.NOTHING;
  }

  void isProtected(Duration now) {
    if (!held) {
      heldSince = now;
    }
    held = true;
    renewed = now;
  }

  void isReleased(Duration now) {
    if (isCapped(now)) {
      notBefore = now.plus(properties.rest());
    }
    held = false;
  }

  /** The same step is tried again a little later. What is held stays held until it expires. */
  void failed(Duration now) {
    notBefore = now.plus(PAUSE_AFTER_FAILURE);
  }

  boolean isHeld() {
    return held;
  }

  boolean isCapped(Duration now) {
    return held && has(properties.cap(), heldSince, now);
  }

  private static boolean has(Duration length, Duration since, Duration now) {
    return now.minus(since).compareTo(length) >= 0;
  }
}
