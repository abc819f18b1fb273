package oms.benchmark.load;

/**
 * When an order reached each stage, in {@link System#nanoTime()}.
 *
 * @param started just before it was placed
 * @param accepted when placing was answered
 * @param booked when all its shipments were seen to be booked
 * @param completed when it was seen to be completed
 */
public record Timings(long started, long accepted, long booked, long completed) {

  /** Nanoseconds from its start to a stage. */
  public long nanosTo(Stage stage) {
    return switch (stage) {
          case ACCEPTED -> accepted;
          case BOOKED -> booked;
          case COMPLETED -> completed;
        }
        - started;
  }
}
