package oms.system.invariant;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A fulfilment as order-service has it, to be held against the other services' rows.
 *
 * @param id the fulfilment's id, which is its charge's key and its shipment's id
 * @param orderId its order
 * @param orderEnded whether the order is at its end
 * @param delivered whether it is completed
 * @param total what was charged for it, in cents; 0 when it never was
 */
record Part(String id, String orderId, boolean orderEnded, boolean delivered, long total) {

  static Part of(ResultSet row, int number) throws SQLException {
    return new Part(
        row.getString("id"),
        row.getString("order_id"),
        row.getBoolean("order_ended"),
        row.getBoolean("delivered"),
        row.getLong("total"));
  }

  /** Whether it came to nothing, so that whatever was paid for it must be given back. */
  boolean lost() {
    return orderEnded && !delivered;
  }
}
