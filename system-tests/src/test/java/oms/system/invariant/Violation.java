package oms.system.invariant;

/**
 * One place where a rule does not hold.
 *
 * @param orderId the order concerned, empty when it is not about one
 * @param rule what should be true, as a sentence
 * @param detail what is the case instead
 */
record Violation(String orderId, String rule, String detail) {

  @Override
  public String toString() {
    return "%s -- but %s %s".formatted(rule, orderId, detail);
  }
}
