package oms.system;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Bodies as the reference's web UI and load generator write them. */
final class ReferenceOrders {

  private static final String ORDER =
      """
      {"id":"%s","customerId":"1234","items":[%s]}""";

  private static final String LINE =
      """
      {"sku":"%s","description":"A classic shoe","quantity":1}""";

  private static final String CHARGE =
      """
      {"customerId":"1234","orderReference":"r:1","idempotencyKey":"r:1",
       "items":[{"sku":"Nike Air Max","quantity":2},{"sku":"Puma Suede Classic","quantity":1}]}
      """;

  private static final AtomicLong MILLIS = new AtomicLong(System.currentTimeMillis());

  private ReferenceOrders() {}

  /** What the load generator always orders. */
  static Body first() {
    return of("Vans Old Skool");
  }

  /** One of each. */
  static Body of(String... skus) {
    String id = "A1-" + MILLIS.incrementAndGet();
    String lines = Arrays.stream(skus).map(LINE::formatted).collect(Collectors.joining(","));
    return new Body(id, ORDER.formatted(id, lines));
  }

  static String charge() {
    return CHARGE;
  }

  /** An order's id and its whole body. */
  record Body(String id, String json) {}
}
