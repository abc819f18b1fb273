package oms.billing.payment;

import java.util.List;
import oms.contracts.item.LineItem;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests read from billing's tables and from the gateway's memory. */
@TestComponent
class Ledger {

  private final JdbcClient jdbc;

  Ledger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static ChargeCommand charge(String key, String customer) {
    return charge(key, customer, 1);
  }

  static ChargeCommand charge(String key, String customer, int shoes) {
    return new ChargeCommand(key, "order", customer, List.of(new LineItem("shoe", shoes)));
  }

  String status(String key) {
    return word("select status from charges where key = :key", key);
  }

  String transaction(String idempotencyKey) {
    return word(
        "select status from payment_transactions where idempotency_key = :key", idempotencyKey);
  }

  List<String> events(String key) {
    return jdbc.sql("select event from charge_events where charge_key = :key order by id")
        .param("key", key)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** The sum that the gateway moved, by its own account. */
  long moved(String kind) {
    return number(
        "select coalesce(sum(amount), 0) from simulated_gateway.payments where kind = :key", kind);
  }

  long payments(String kind) {
    return number("select count(*) from simulated_gateway.payments where kind = :key", kind);
  }

  long spent(String customer) {
    return number(
        "select coalesce(sum(amount), 0) from fraud_spent where customer_id = :key", customer);
  }

  /** Makes a charge look as if it was asked, and last touched, some time ago. */
  void age(String key, String time) {
    jdbc.sql(
            """
            update charges set requested_at = now() - cast(:time as interval),
                               claimed_until = now() - cast(:time as interval)
             where key = :key
            """)
        .param("time", time)
        .param("key", key)
        .update();
  }

  private String word(String query, String key) {
    return jdbc.sql(query).param("key", key).query((row, _) -> row.getString(1)).single();
  }

  private long number(String query, String key) {
    return jdbc.sql(query).param("key", key).query(Long.class).single();
  }
}
