package oms.worker;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many polls for one kind of task a worker has open at a time: as many as there is to do,
 * between two bounds, or always the same number. The SDK's own default is 5, always.
 *
 * @param min the fewest, when there is nothing to do
 * @param initial how many at the start
 * @param max the most
 * @param fixed always this many, whatever the others say; unset by default
 */
public record Polling(
    @DefaultValue("1") int min,
    @DefaultValue("5") int initial,
    @DefaultValue("20") int max,
    @Nullable Integer fixed) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is nobody to poll, or the bounds contradict each
   *     other
   */
  public Polling {
    if (fixed != null && fixed < 1) {
      throw new IllegalArgumentException("fixed is " + fixed + ", but somebody must poll");
    }
    if (min < 1 || initial < min || max < initial) {
      throw new IllegalArgumentException(
          "1 <= min <= initial <= max does not hold of min %d, initial %d, max %d"
              .formatted(min, initial, max));
    }
  }
}
