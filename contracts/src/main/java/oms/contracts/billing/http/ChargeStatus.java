package oms.contracts.billing.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Where a charge stands. */
public enum ChargeStatus {
  /** Asked for; whether money was taken is not known yet. */
  REQUESTED("requested"),

  /** The money was taken. */
  CAPTURED("captured"),

  /** No money was taken, and none will be. */
  DECLINED("declined"),

  /** The money was taken and given back in full. */
  REFUNDED("refunded"),

  /** Given back before any money was taken; none will be. */
  REVOKED("revoked");

  private final String word;

  ChargeStatus(String word) {
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
  public static ChargeStatus of(String word) {
    return Arrays.stream(values())
        .filter(value -> value.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not one of " + words()));
  }

  private static String words() {
    return String.join(", ", Arrays.stream(values()).map(ChargeStatus::word).toList());
  }
}
