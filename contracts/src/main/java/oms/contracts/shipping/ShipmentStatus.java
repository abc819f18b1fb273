package oms.contracts.shipping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Where a shipment stands. */
public enum ShipmentStatus {
  /** Not booked with the courier yet. */
  PENDING("pending"),

  /** Booked; the courier will pick it up. */
  BOOKED("booked"),

  /** It has left the warehouse. */
  DISPATCHED("dispatched"),

  /** The customer has it. */
  DELIVERED("delivered"),

  /** Called back before it left the warehouse. */
  CANCELLED("cancelled"),

  /** It could not be booked. */
  FAILED("failed");

  private final String word;

  ShipmentStatus(String word) {
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
  public static ShipmentStatus of(String word) {
    return Arrays.stream(values())
        .filter(value -> value.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not one of " + words()));
  }

  private static String words() {
    return String.join(", ", Arrays.stream(values()).map(ShipmentStatus::word).toList());
  }

  /** Whether nothing will happen to the shipment any more. */
  public boolean isFinal() {
    return switch (this) {
      case PENDING, BOOKED, DISPATCHED -> false;
      case DELIVERED, CANCELLED, FAILED -> true;
    };
  }
}
