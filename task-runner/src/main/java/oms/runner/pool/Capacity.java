package oms.runner.pool;

/**
 * A share of a pool's tasks, written {@code FARGATE_SPOT=4}, or {@code FARGATE=1:2} for two tasks
 * here before any share counts.
 *
 * @param provider FARGATE, FARGATE_SPOT, or the name of a capacity provider of EC2 instances
 * @param weight its share among the weights of all
 * @param base how many tasks it gets first
 */
public record Capacity(String provider, int weight, int base) {

  /** Reads the written form. */
  public static Capacity of(String text) {
    String[] parts = text.strip().split("[=:]", -1);
    try {
      return new Capacity(
          parts[0],
          parts.length > 1 ? Integer.parseInt(parts[1]) : 1,
          parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no capacity: write FARGATE_SPOT=4 or FARGATE=1:2 (weight, base)", e);
    }
  }

  boolean isFargate() {
    return provider.startsWith("FARGATE");
  }
}
