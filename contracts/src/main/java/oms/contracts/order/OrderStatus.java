package oms.contracts.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Where an order stands. The words are the ones that order screens know. */
public enum OrderStatus {
  /** Accepted; stock is not held yet. */
  PENDING("pending"),

  /** Something is unavailable and the customer is asked to amend or cancel. */
  CUSTOMER_ACTION_REQUIRED("customerActionRequired"),

  /** Being charged, shipped, or undone after a cancellation. */
  PROCESSING("processing"),

  /** Everything that was not amended away or declined is delivered. */
  COMPLETED("completed"),

  /** Nothing could be delivered. */
  FAILED("failed"),

  /** The customer cancelled; money and stock are given back. */
  CANCELLED("cancelled"),

  /** The customer did not decide in time; stock is given back. */
  TIMED_OUT("timedOut");

  private final String word;

  OrderStatus(String word) {
    this.word = word;
  }

  /** The word used on the wire and in the database. */
  @JsonValue
  public String word() {
    return word;
  }

  /**
   * The constant that a word stands for.
   *
   * @throws IllegalArgumentException if the word is none of this enum
   */
  @JsonCreator
  public static OrderStatus of(String word) {
    return Arrays.stream(values())
        .filter(value -> value.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not one of " + words()));
  }

  private static String words() {
    return String.join(", ", Arrays.stream(values()).map(OrderStatus::word).toList());
  }

  /** Whether nothing will happen to the order any more. */
  public boolean isFinal() {
    return switch (this) {
      case PENDING, CUSTOMER_ACTION_REQUIRED, PROCESSING -> false;
      case COMPLETED, FAILED, CANCELLED, TIMED_OUT -> true;
    };
  }
}
