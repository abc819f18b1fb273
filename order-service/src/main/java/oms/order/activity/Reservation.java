package oms.order.activity;

import java.time.Duration;
import java.util.List;
import oms.contracts.item.LineItem;
import org.jspecify.annotations.Nullable;

/**
 * The fulfilments of an order, after its stock was looked up.
 *
 * @param fulfilments what is unavailable first, then one per warehouse
 * @param decideWithin time the customer gets to decide, if asked. It comes with the reservation so
 *     that history, and not a setting, says how long a running order waits
 */
public record Reservation(List<Held> fulfilments, Duration decideWithin) {

  /** Keeps its own copy of the fulfilments. */
  public Reservation {
    fulfilments = List.copyOf(fulfilments);
  }

  /**
   * One fulfilment.
   *
   * @param id {@code <order id>:<n>}, n from 1
   * @param warehouse where stock is held for it; {@code null} for what is unavailable
   * @param items its lines
   */
  public record Held(String id, @Nullable String warehouse, List<LineItem> items) {

    /** Keeps its own copy of the lines. */
    public Held {
      items = List.copyOf(items);
    }
  }
}
