package oms.console.manager;

import java.util.Map;
import oms.contracts.order.http.StockMovement;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of stock, for people.
 *
 * @param told as order-service tells it
 */
record Movement(StockMovement told) {

  private static final Map<String, String> TITLES =
      Map.of(
          "received", "Received",
          "held", "Reserved for an order",
          "released", "Released by an order",
          "shipped", "Shipped",
          "adjusted", "Adjusted");

  /** What happened. */
  public String title() {
    return TITLES.getOrDefault(told.kind(), told.kind());
  }

  /** What it did to the units on the shelf: {@code more}, {@code fewer} or {@code same}. */
  public String effect() {
    return switch (told.kind()) {
      case "received" -> "more";
      case "shipped" -> "fewer";
      case "adjusted" -> told.quantity() < 0 ? "fewer" : "more";
      default -> "same";
    };
  }

  /** Units without a sign. */
  public long units() {
    return Math.abs(told.quantity());
  }

  /**
   * The order that caused it, whose fulfilment's id ends with a number; {@code null} if none did.
   */
  public @Nullable String orderId() {
    int colon = told.cause().lastIndexOf(':');
    return told.reason() != null || colon < 1 ? null : told.cause().substring(0, colon);
  }
}
