package oms.contracts.rollout;

import java.util.List;
import oms.contracts.item.LineItem;

/**
 * The orders of rollout gates. They are real to all code but for this:
 *
 * <ul>
 *   <li>what they order exists only to be ordered: it costs nothing and lies in a warehouse of its
 *       own that is not there;
 *   <li>no courier is asked for their parcels;
 *   <li>lists and figures leave them out.
 * </ul>
 *
 * <p>They are known by their id, which nobody can give to an order over HTTP, because of its colon.
 */
public final class GateOrders {

  /** What their ids, and what they order, begin with. */
  public static final String PREFIX = "gate:";

  /** Who orders. */
  public static final String CUSTOMER = "gate:rollout";

  /** What is ordered. */
  public static final List<LineItem> ITEMS = List.of(new LineItem("gate:parcel", 1));

  /** Where it lies. */
  public static final String WAREHOUSE = "gate:warehouse";

  private GateOrders() {}

  /**
   * The id of one order.
   *
   * @param gate the gate, by a name that no other gate has
   * @param number of the order, from 1
   */
  public static String id(String gate, int number) {
    return PREFIX + gate + ":" + number;
  }

  /** The id of the only fulfilment of an order, and of its charge and its shipment. */
  public static String partOf(String orderId) {
    return orderId + ":1";
  }

  /** Whether this is the id of an order of a gate, or of its fulfilment, charge or shipment. */
  public static boolean isGate(String id) {
    return id.startsWith(PREFIX);
  }
}
