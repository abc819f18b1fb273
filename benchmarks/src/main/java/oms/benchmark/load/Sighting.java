package oms.benchmark.load;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What is seen of one order from outside.
 *
 * @param booked completed with the time at which all its shipments were seen to be booked
 * @param completed completed with the time at which it was seen to be completed
 */
public record Sighting(CompletableFuture<Long> booked, CompletableFuture<Long> completed) {

  private static final int PATIENCE_SECONDS = 180;

  /** Nothing is seen yet. A sighting that does not come within three minutes fails. */
  public static Sighting awaited() {
    return new Sighting(bounded(), bounded());
  }

  private static CompletableFuture<Long> bounded() {
    return new CompletableFuture<Long>().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Ends both waits. */
  void fail(Throwable cause) {
    booked.completeExceptionally(cause);
    completed.completeExceptionally(cause);
  }
}
