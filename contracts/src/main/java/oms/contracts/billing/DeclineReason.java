package oms.contracts.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Why a charge was declined. */
public enum DeclineReason {
  /** The customer would go over the fraud limit. */
  FRAUD_LIMIT("fraudLimit"),

  /** The payment gateway said no. */
  CARD_DECLINED("cardDeclined"),

  /** The price list has no price for a SKU. */
  UNKNOWN_SKU("unknownSku"),

  /** The total is beyond what can be charged at once. */
  AMOUNT_TOO_LARGE("amountTooLarge"),

  /** Charging was switched off for longer than a charge waits. */
  MAINTENANCE("maintenance"),

  /** The charge was given back before it was made. */
  REVOKED("revoked");

  private final String word;

  DeclineReason(String word) {
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
  public static DeclineReason of(String word) {
    return Arrays.stream(values())
        .filter(value -> value.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not one of " + words()));
  }

  private static String words() {
    return String.join(", ", Arrays.stream(values()).map(DeclineReason::word).toList());
  }
}
