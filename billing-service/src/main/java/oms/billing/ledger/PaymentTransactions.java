package oms.billing.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked of the gateway: a row is written before the call and ended once, after it. */
@Repository
class PaymentTransactions {

  private static final String REQUEST =
      """
      insert into payment_transactions (charge_key, kind, idempotency_key, amount, status)
      values (:key, :kind, :kind || ':' || :key, :amount, 'requested')
      on conflict (idempotency_key) do nothing
      """;

  private static final String END =
      """
      update payment_transactions set status = :status, ended_at = now()
       where idempotency_key = :key and status in ('requested', 'unknown')
      """;

  private static final String UNKNOWN =
      """
      update payment_transactions set status = 'unknown'
       where idempotency_key = :key and status = 'requested'
      """;

  private final JdbcClient jdbc;

  PaymentTransactions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this is the first request of its kind for the charge. */
  boolean request(Charge charge, String kind) {
    return jdbc.sql(REQUEST)
            .param("key", charge.key())
            .param("kind", kind)
            .param("amount", charge.amounts().total())
            .update()
        == 1;
  }

  void end(String idempotencyKey, boolean succeeded) {
    jdbc.sql(END)
        .param("key", idempotencyKey)
        .param("status", succeeded ? "succeeded" : "failed")
        .update();
  }

  /** Whether its outcome is unknown only now. */
  boolean unknown(String idempotencyKey) {
    return jdbc.sql(UNKNOWN).param("key", idempotencyKey).update() == 1;
  }
}
