package oms.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an invocation took, and what it costs.
 *
 * @param requestId the invocation
 * @param ending how it ended
 * @param begun when it was accepted
 * @param duration from the hand-over of the event to the handler's answer, or to its end without
 * @param initDuration from the start of the sandbox until it asked for an invocation; {@code null}
 *     for one that was warm
 * @param memoryMegabytes what the function is given
 * @param usedMegabytes the most that the sandbox ever occupied; 0 where the system does not tell
 */
public record Report(
    String requestId,
    Ending ending,
    Instant begun,
    Duration duration,
    @Nullable Duration initDuration,
    int memoryMegabytes,
    int usedMegabytes) {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double MILLIS_PER_SECOND = 1000;
  private static final double MEGABYTES_PER_GIGABYTE = 1024;

  /**
   * Milliseconds that are paid for, begun ones in full. The start counts: since August 2025 it does
   * so for every kind of package.
   */
  public long billedMillis() {
    Duration all = initDuration == null ? duration : duration.plus(initDuration);
    return (long) Math.ceil(all.toNanos() / NANOS_PER_MILLI);
  }

  /** Memory times time, the unit that Lambda has a price for. */
  public double gigabyteSeconds() {
    return billedMillis() / MILLIS_PER_SECOND * memoryMegabytes / MEGABYTES_PER_GIGABYTE;
  }

  /** Whether the sandbox was started for it. */
  public boolean isCold() {
    return initDuration != null;
  }

  /** The line that Lambda writes into the log of a function. */
  @Override
  public String toString() {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\t"
                    + "Memory Size: %d MB\tMax Memory Used: %d MB",
                requestId,
                duration.toNanos() / NANOS_PER_MILLI,
                billedMillis(),
                memoryMegabytes,
                usedMegabytes));
    if (initDuration != null) {
      line.append(
          String.format(
              Locale.ROOT, "\tInit Duration: %.2f ms", initDuration.toNanos() / NANOS_PER_MILLI));
    }
    return ending.status().isEmpty() ? line.toString() : line + "\t" + ending.status();
  }
}
