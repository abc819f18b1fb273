package oms.contracts.simulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a simulated company does. */
public enum SimulationMode {
  /** Answers. */
  NORMAL("normal"),

  /** Answers late. */
  SLOW("slow"),

  /** Does not answer the first call about each thing. */
  FAILING("failing"),

  /** Does not answer at all. */
  DEAD("dead");

  private final String word;

  SimulationMode(String word) {
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
  public static SimulationMode of(String word) {
    return Arrays.stream(values())
        .filter(value -> value.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not one of " + words()));
  }

  private static String words() {
    return String.join(", ", Arrays.stream(values()).map(SimulationMode::word).toList());
  }
}
