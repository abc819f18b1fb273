package oms.billing.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The append-only timeline of each charge, written in the transaction that it tells of. */
@Repository
class ChargeEvents {

  private static final String APPEND =
      """
      insert into charge_events (charge_key, event, detail) values (:key, :event, :detail)
      """;

  private final JdbcClient jdbc;

  ChargeEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void append(String key, String event, String detail) {
    jdbc.sql(APPEND).param("key", key).param("event", event).param("detail", detail).update();
  }
}
