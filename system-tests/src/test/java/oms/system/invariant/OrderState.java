package oms.system.invariant;

import java.sql.ResultSet;
import java.sql.SQLException;
import oms.contracts.order.OrderStatus;

/**
 * An order's row.
 *
 * @param id the order's id
 * @param status the word in the row
 */
record OrderState(String id, String status) {

  static OrderState of(ResultSet row, int number) throws SQLException {
    return new OrderState(row.getString("id"), row.getString("status"));
  }

  boolean ended() {
    return OrderStatus.of(status).isFinal();
  }
}
