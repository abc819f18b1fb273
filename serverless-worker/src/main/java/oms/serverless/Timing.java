package oms.serverless;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The times of a function and the rules between them. Lambda ends a process at its deadline without
 * a word, so whatever an invocation has begun must be able to end before:
 *
 * <ul>
 *   <li>stop timeout &gt; longest activity: the activity that has just begun may finish;
 *   <li>shutdown buffer &gt; stop timeout + hook timeout: and so may what comes after it;
 *   <li>deadline &gt; longest activity + shutdown buffer: and there is time to begin one at all.
 * </ul>
 *
 * <p>With an activity of 5 minutes and hooks of 3 s: more than 300 s, more than 303 s and more than
 * 603 s. An activity that heartbeats and goes on from its details may be longer than all of them.
 *
 * @param longest the longest attempt of an activity of the function's queues
 * @param stop the time that tasks get to finish
 * @param hooks the time that hooks get
 * @param buffer how long before the deadline an invocation begins to end
 */
record Timing(Duration longest, Duration stop, Duration hooks, Duration buffer) {

  /** Below this no invocation is worth its start. */
  private static final Duration TOO_SHORT = Duration.ofSeconds(1);

  private static final Duration SHORT = Duration.ofSeconds(5);
  private static final Duration LEAST_MARGIN = Duration.ofSeconds(2);

  /**
   * The times that are set, and for those that are not, times that keep the rules with a margin.
   *
   * @throws FunctionRefusedException if what is set breaks a rule
   */
  static Timing of(FunctionSettings settings, Duration longest) {
    Duration stop = orAbove(settings.stopTimeout(), longest);
    Duration tail = stop.plus(settings.hookTimeout());
    Duration buffer = orAbove(settings.shutdownBuffer(), tail);
    var timing = new Timing(longest, stop, settings.hookTimeout(), buffer);
    timing.stopRule().check();
    timing.bufferRule().check();
    return timing;
  }

  /** A fifth more, and two seconds at least. */
  private static Duration orAbove(@Nullable Duration set, Duration least) {
    if (set != null) {
      return set;
    }
    Duration fifth = least.dividedBy(5);
    return least.plus(fifth.compareTo(LEAST_MARGIN) > 0 ? fifth : LEAST_MARGIN);
  }

  /**
   * Checks the function's own time-out by what is left of it at its first invocation.
   *
   * @throws FunctionRefusedException if it is too short
   */
  void checkDeadline(Duration remaining) {
    deadlineRule(remaining).check();
  }

  /** What holds by less than a tenth, in a sentence each. */
  Stream<String> warnings(Duration remaining) {
    return Stream.of(stopRule(), bufferRule(), deadlineRule(remaining))
        .map(Rule::warning)
        .flatMap(Optional::stream);
  }

  /**
   * How long an invocation may take tasks.
   *
   * @throws FunctionRefusedException if it is not worth the while
   */
  Duration working(Duration remaining) {
    Duration working = remaining.minus(buffer);
    if (working.compareTo(TOO_SHORT) <= 0) {
      throw new FunctionRefusedException(
          "%s remain, of which %s are kept for the end, which leaves %s to work. Raise the function's timeout, or lower OMS_SERVERLESS_SHUTDOWN_BUFFER."
              .formatted(text(remaining), text(buffer), text(working)));
    }
    return working;
  }

  /** Whether an invocation has hardly any time to take tasks. */
  boolean isShort(Duration working) {
    return working.compareTo(SHORT) < 0;
  }

  private Rule stopRule() {
    return new Rule(
        "OMS_SERVERLESS_STOP_TIMEOUT",
        stop,
        longest,
        "the longest activity (%s)".formatted(text(longest)));
  }

  private Rule bufferRule() {
    return new Rule(
        "OMS_SERVERLESS_SHUTDOWN_BUFFER",
        buffer,
        stop.plus(hooks),
        "the stop timeout (%s) and the hooks (%s) together".formatted(text(stop), text(hooks)));
  }

  private Rule deadlineRule(Duration remaining) {
    return new Rule(
        "The function's timeout",
        remaining,
        longest.plus(buffer),
        "the longest activity (%s) and the shutdown buffer (%s) together"
            .formatted(text(longest), text(buffer)));
  }

  static String text(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() / 1000.0 + " s";
  }

  /** One time must be longer than another. */
  private record Rule(String name, Duration time, Duration least, String why) {

    void check() {
      if (time.compareTo(least) <= 0) {
        throw new FunctionRefusedException(
            "%s is %s, but must be longer than %s: set it above %s."
                .formatted(name, text(time), why, text(least)));
      }
    }

    Optional<String> warning() {
      boolean close = time.compareTo(least.plus(least.dividedBy(10))) < 0;
      return close
          ? Optional.of(
              "%s is %s, which is hardly longer than %s.".formatted(name, text(time), why))
          : Optional.empty();
    }
  }
}
