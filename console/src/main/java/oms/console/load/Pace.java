package oms.console.load;

import java.time.Duration;

/**
 * When the next order is due. What was missed is not made up for, but for a second, and while
 * services are away there are pauses that grow. It takes times and tells times; who asks waits.
 * Times are those of {@link System#nanoTime}.
 */
final class Pace {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long FIRST_PAUSE = Duration.ofMillis(250).toNanos();
  private static final long LONGEST_PAUSE = Duration.ofSeconds(5).toNanos();

  private final long interval;
  private long due;
  private long pause;
  private long pausedUntil;

  Pace(double perSecond, long now) {
    this.interval = Math.round(SECOND / perSecond);
    this.due = now;
  }

  /** How long to wait for the turn that this call takes. */
  synchronized Duration take(long now) {
    if (now - due > SECOND) {
      due = now - SECOND;
    }
    long wait = Math.max(0, due - now);
    due += interval;
    return Duration.ofNanos(wait);
  }

  /** Nobody answered: the next turn is later than it would be. */
  synchronized void away(long now) {
    if (pause > 0 && now < pausedUntil) {
      // Orders that were on their way at once fail at once, which is one reason to wait.
      return;
    }
    pause = pause == 0 ? FIRST_PAUSE : Math.min(LONGEST_PAUSE, pause * 2);
    pausedUntil = now + pause;
    due = Math.max(due, pausedUntil);
  }

  /** Somebody answered. */
  synchronized void answered() {
    pause = 0;
  }

  /** How long the pause is that is taken while services are away; nothing while they answer. */
  synchronized Duration pause() {
    return Duration.ofNanos(pause);
  }
}
