package oms.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One event on its way through a handler.
 *
 * @param requestId its name
 * @param functionArn the version that was invoked
 * @param deadline when the sandbox is killed
 * @param traceId the header that tracing reads
 * @param event what the handler is given, as JSON
 * @param end becomes known when the handler answers
 */
record Invocation(
    String requestId,
    String functionArn,
    Instant deadline,
    String traceId,
    String event,
    CompletableFuture<Ending> end) {

  static Invocation of(String requestId, String functionArn, Duration timeout, String event) {
    Instant now = Instant.now();
    return new Invocation(
        requestId, functionArn, now.plus(timeout), trace(now), event, new CompletableFuture<>());
  }

  static String newRequestId() {
    return UUID.randomUUID().toString();
  }

  /** Lambda's own form: the second, 12 random bytes, and 8 for the parent. */
  private static String trace(Instant now) {
    return "Root=1-%08x-%s;Parent=%s;Sampled=0"
        .formatted(now.getEpochSecond(), random(12), random(8));
  }

  private static String random(int bytes) {
    byte[] some = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(some);
    return HexFormat.of().formatHex(some);
  }
}
