package oms.billing.payment;

/** What the simulated gateway does with the payments of one customer. */
sealed interface GatewayBehaviour {

  /** Answers. */
  record Normal() implements GatewayBehaviour {}

  /** Says no to every capture. */
  record Decline() implements GatewayBehaviour {}

  /** Does what it is asked but does not answer the first call under a key. */
  record TimeoutAfter() implements GatewayBehaviour {}

  /**
   * Fails the first calls under a key without doing anything.
   *
   * @param calls how many
   */
  record FailFirst(int calls) implements GatewayBehaviour {}

  /** Cannot be reached. */
  record Down() implements GatewayBehaviour {}

  /**
   * Reads {@code normal}, {@code decline}, {@code timeout-after}, {@code fail-<n>} or {@code down}.
   *
   * @throws IllegalArgumentException if the word is none of these
   */
  static GatewayBehaviour parse(String word) {
    return switch (word) {
      case "normal" -> new Normal();
      case "decline" -> new Decline();
      case "timeout-after" -> new TimeoutAfter();
      case "down" -> new Down();
      default -> failFirst(word);
    };
  }

  private static GatewayBehaviour failFirst(String word) {
    if (!word.matches("fail-\\d{1,6}")) {
      throw new IllegalArgumentException(
          "'" + word + "' is not one of normal, decline, timeout-after, fail-<n>, down");
    }
    return new FailFirst(Integer.parseInt(word.substring("fail-".length())));
  }
}
