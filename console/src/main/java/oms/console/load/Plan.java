package oms.console.load;

/**
 * What is to be ordered.
 *
 * @param perSecond orders a second, 0.1 to 50
 * @param mix of which kinds
 * @param orders after how many to stop, 1 to 10,000
 * @param couriers whether parcels of generated orders are dispatched and delivered
 */
public record Plan(double perSecond, Mix mix, int orders, boolean couriers) {

  public static final double SLOWEST = 0.1;
  public static final double FASTEST = 50;
  public static final int MOST = 10_000;

  /** Refuses what is out of bounds. */
  public Plan {
    if (!(perSecond >= SLOWEST && perSecond <= FASTEST)) {
      throw new IllegalArgumentException("A rate is 0.1 to 50 orders a second");
    }
    if (orders < 1 || orders > MOST) {
      throw new IllegalArgumentException("1 to 10,000 orders can be made up");
    }
  }
}
