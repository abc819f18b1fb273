package oms.benchmark.floor;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What the workers tell the driver, a line each on their standard output: it costs neither Temporal
 * nor a database anything.
 */
final class Bell {

  static final String READY = "ready";

  private static final int PATIENCE_SECONDS = 180;

  private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();

  static String booked(String shipmentId) {
    return "booked " + shipmentId;
  }

  static String completed(String orderId) {
    return "completed " + orderId;
  }

  /** Completed with the time at which the line comes, which must be within three minutes. */
  CompletableFuture<Long> await(String line) {
    CompletableFuture<Long> heard =
        new CompletableFuture<Long>().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    awaited.put(line, heard);
    return heard;
  }

  void heard(String line) {
    CompletableFuture<Long> waiting = awaited.remove(line);
    if (waiting != null) {
      waiting.complete(System.nanoTime());
    }
  }
}
