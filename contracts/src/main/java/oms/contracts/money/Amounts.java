package oms.contracts.money;

/**
 * What one charge is made of, in minor units (cents) of one currency. The total is always the sum
 * of its parts: a record that breaks this cannot be made.
 *
 * @param currency ISO 4217 code, for example {@code USD}
 * @param subTotal price of the goods
 * @param tax tax on the goods
 * @param shipping price of the delivery
 * @param total {@code subTotal + tax + shipping}
 */
public record Amounts(String currency, long subTotal, long tax, long shipping, long total) {

  /**
   * @throws IllegalArgumentException if a part is negative or the total is not the sum of the parts
   * @throws ArithmeticException if the sum does not fit in a {@code long}
   */
  public Amounts {
    if (subTotal < 0 || tax < 0 || shipping < 0) {
      throw new IllegalArgumentException("Amounts must not be negative");
    }
    if (total != sum(subTotal, tax, shipping)) {
      throw new IllegalArgumentException("'total' must be the sum of subTotal, tax and shipping");
    }
  }

  /** Adds up the parts to the total. */
  public static Amounts of(String currency, long subTotal, long tax, long shipping) {
    return new Amounts(currency, subTotal, tax, shipping, sum(subTotal, tax, shipping));
  }

  private static long sum(long subTotal, long tax, long shipping) {
    return Math.addExact(Math.addExact(subTotal, tax), shipping);
  }
}
