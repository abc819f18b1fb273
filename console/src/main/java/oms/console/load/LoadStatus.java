package oms.console.load;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the generator is.
 *
 * @param state what it does
 * @param plan what it was told; {@code null} if nothing yet
 * @param run what the ids of its orders begin with
 * @param since when it was started
 * @param sent orders sent, those that were sent again included
 * @param accepted orders that were accepted
 * @param refused orders that were refused, and will not be sent again
 * @param failed how often nobody answered; such an order is sent again under its id
 * @param away whether it waits because nobody answers
 * @param delivered parcels delivered
 */
public record LoadStatus(
    State state,
    @Nullable Plan plan,
    String run,
    Instant since,
    int sent,
    int accepted,
    int refused,
    int failed,
    boolean away,
    int delivered) {

  static final LoadStatus NONE =
      new LoadStatus(State.IDLE, null, "", Instant.EPOCH, 0, 0, 0, 0, false, 0);

  /** What the generator does. */
  public enum State {
    /** Nothing was asked of it. */
    IDLE,
    /** It sends orders. */
    RUNNING,
    /** It has sent all; couriers deliver the last ones. */
    FINISHING,
    /** It has done what it was told. */
    ENDED
  }

  /** Whether it has something to do. */
  public boolean isActive() {
    return state == State.RUNNING || state == State.FINISHING;
  }
}
