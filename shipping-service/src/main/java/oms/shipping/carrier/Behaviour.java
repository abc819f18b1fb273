package oms.shipping.carrier;

/** What a simulated part was told to do. */
sealed interface Behaviour {

  /** Does what it is asked. */
  record Normal() implements Behaviour {}

  /** Says no. */
  record Refuse() implements Behaviour {}

  /** Does what it is asked, but the first answer is lost. */
  record TimeoutAfter() implements Behaviour {}

  /**
   * Does not answer.
   *
   * @param times the first calls, for each parcel
   */
  record Fail(int times) implements Behaviour {}

  /**
   * Reads the word that stands in the settings.
   *
   * @throws IllegalArgumentException if there is no such behaviour
   */
  static Behaviour of(String word) {
    return switch (word) {
      case "normal" -> new Normal();
      case "refuse" -> new Refuse();
      case "timeout-after" -> new TimeoutAfter();
      case "down" -> new Fail(Integer.MAX_VALUE);
      case String failing when failing.matches("fail-\\d{1,6}") ->
          new Fail(Integer.parseInt(failing.substring("fail-".length())));
      default ->
          throw new IllegalArgumentException(
              "'" + word + "' is none of normal, refuse, timeout-after, fail-<n>, down");
    };
  }
}
