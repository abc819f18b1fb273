package oms.worker.tasks;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** The longest of several times. */
public final class Longest {

  private Longest() {}

  /** The longest of these. */
  public static Duration of(Duration first, Duration... others) {
    return Stream.concat(Stream.of(first), Stream.of(others))
        .max(Comparator.naturalOrder())
        .orElse(first);
  }
}
