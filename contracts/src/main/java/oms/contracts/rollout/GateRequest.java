package oms.contracts.rollout;

import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much a gate tries.
 *
 * @param orders how many orders, 1 to {@value #MOST_ORDERS}, all at the same time
 * @param limitSeconds how long all of them may take, up to {@value #LONGEST_SECONDS}; {@code null}
 *     for {@value #USUAL_SECONDS}
 */
public record GateRequest(int orders, @Nullable Integer limitSeconds) {

  /** One order, in the usual time. */
  public static final GateRequest ONE = new GateRequest(1, null);

  /** A gate is a test and not a load. */
  static final int MOST_ORDERS = 20;

  /** An order takes seconds where nothing waits. */
  static final int USUAL_SECONDS = 120;

  /** The Worker Controller ends a gate after an hour. */
  static final int LONGEST_SECONDS = 3_000;

  /**
   * What is asked for.
   *
   * @throws ApplicationFailure never retried, if a gate cannot do that
   */
  public static GateRequest checked(@Nullable GateRequest request) {
    GateRequest checked = request == null ? ONE : request;
    requireBetween("orders", checked.orders, MOST_ORDERS);
    requireBetween("limitSeconds", (int) checked.limit().toSeconds(), LONGEST_SECONDS);
    return checked;
  }

  private static void requireBetween(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw ApplicationFailure.newNonRetryableFailure(
          "'%s' is %d, but must be 1 to %d".formatted(name, value, most), "InvalidGateRequest");
    }
  }

  /** How long all orders may take. */
  public Duration limit() {
    return Duration.ofSeconds(limitSeconds == null ? USUAL_SECONDS : limitSeconds);
  }

  /** One of each number, from 1 on. */
  public <T> List<T> each(IntFunction<T> trial) {
    return IntStream.rangeClosed(1, orders).mapToObj(trial).toList();
  }
}
