package oms.console.operator;

import oms.contracts.simulation.Simulation;
import oms.contracts.simulation.SimulationMode;

/** How a company that may be simulated behaves, as far as is known. */
sealed interface Setting {

  /** Nobody has been asked yet. */
  record Unasked() implements Setting {}

  /** It is not simulated: a real one answers. */
  record Real() implements Setting {}

  /** The service that knows does not answer. */
  record Unknown() implements Setting {}

  /**
   * It is simulated.
   *
   * @param simulation what it is told
   */
  record Simulated(Simulation simulation) implements Setting {}

  /** What it does, in a word; empty if that is not known. */
  default String mode() {
    return this instanceof Simulated(Simulation told) ? told.mode().word() : "";
  }

  /** Whether it is told to make trouble. */
  default boolean isTrouble() {
    return this instanceof Simulated(Simulation told) && told.mode() != SimulationMode.NORMAL;
  }

  /** What it does, in a sentence. */
  default String sentence() {
    return switch (this) {
      case Unasked() -> "Not known yet.";
      case Real() -> "It is not simulated here, so it cannot be told what to do.";
      case Unknown() -> "Not known: the service cannot be reached.";
      case Simulated(Simulation told) ->
          switch (told.mode()) {
            case NORMAL -> "It answers.";
            case SLOW -> "It answers after " + told.latencyMs() + " ms.";
            case FAILING -> "It does not answer the first call about each thing.";
            case DEAD -> "It does not answer at all.";
          };
    };
  }
}
