package oms.contracts.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Where the payment of one fulfilment stands. */
public enum PaymentStatus {
  /** Being charged. */
  PENDING("pending"),

  /** Captured. */
  SUCCESS("success"),

  /** Declined. */
  FAILED("failed");

  private final String word;

  PaymentStatus(String word) {
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
  public static PaymentStatus of(String word) {
    return Arrays.stream(values())
        .filter(value -> value.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not one of " + words()));
  }

  private static String words() {
    return String.join(", ", Arrays.stream(values()).map(PaymentStatus::word).toList());
  }
}
