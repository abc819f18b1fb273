package oms.contracts.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Where one fulfilment (the part of an order that leaves one warehouse) stands. */
public enum FulfilmentStatus {
  /** No warehouse has these lines. */
  UNAVAILABLE("unavailable"),

  /** Stock is held. */
  PENDING("pending"),

  /** Being charged or on its way. */
  PROCESSING("processing"),

  /** Delivered. */
  COMPLETED("completed"),

  /** Given up by the customer, by time-out, or with an amended order. */
  CANCELLED("cancelled"),

  /** Declined, or it could not be shipped. */
  FAILED("failed");

  private final String word;

  FulfilmentStatus(String word) {
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
  public static FulfilmentStatus of(String word) {
    return Arrays.stream(values())
        .filter(value -> value.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not one of " + words()));
  }

  private static String words() {
    return String.join(", ", Arrays.stream(values()).map(FulfilmentStatus::word).toList());
  }

  /** Whether nothing will happen to the fulfilment any more. */
  public boolean isFinal() {
    return switch (this) {
      case UNAVAILABLE, PENDING, PROCESSING -> false;
      case COMPLETED, CANCELLED, FAILED -> true;
    };
  }
}
