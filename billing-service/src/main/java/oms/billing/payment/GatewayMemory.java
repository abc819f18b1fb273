package oms.billing.payment;

import static org.springframework.transaction.annotation.Propagation.NEVER;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the simulated gateway remembers, in a schema of its own that nobody else reads, and outside
 * of its callers' transactions. Said of each of these short calls and not of the gateway as a
 * whole: a connection is held from the first statement to the end of what is so marked, which would
 * be for as long as the gateway thinks.
 */
@Repository
@Transactional(propagation = NEVER)
class GatewayMemory {

  private static final String PAY =
      """
      insert into simulated_gateway.payments (idempotency_key, kind, amount, auth_code, payment_key)
      values (:key, :kind, :amount, :authCode, :key)
      on conflict (idempotency_key) do nothing
      """;

  private static final String GIVE_BACK =
      """
      insert into simulated_gateway.payments (idempotency_key, kind, amount, payment_key)
      select :key, 'refund', :amount, captured.idempotency_key
        from simulated_gateway.payments captured
       where captured.idempotency_key = :captureKey and captured.kind = 'capture'
         and :amount <= captured.amount
      on conflict (idempotency_key) do nothing
      """;

  private static final String COUNT_CALL =
      """
      insert into simulated_gateway.calls as earlier (idempotency_key, calls) values (:key, 1)
      on conflict (idempotency_key) do update set calls = earlier.calls + 1
      returning calls
      """;

  private static final String KIND =
      """
      select kind from simulated_gateway.payments where idempotency_key = :key
      """;

  private final JdbcClient jdbc;

  GatewayMemory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this is the first answer under the key. */
  boolean remember(PaymentGateway.Capture capture, String kind, @Nullable String authCode) {
    return jdbc.sql(PAY)
            .param("key", capture.key())
            .param("kind", kind)
            .param("amount", capture.amount())
            .param("authCode", authCode)
            .update()
        == 1;
  }

  /** Whether this is the first time that it is given back; also false if it was never captured. */
  boolean remember(PaymentGateway.Refund refund) {
    return jdbc.sql(GIVE_BACK)
            .param("key", refund.key())
            .param("captureKey", refund.captureKey())
            .param("amount", refund.amount())
            .update()
        == 1;
  }

  /** What was done under the key: {@code capture}, {@code decline} or {@code refund}. */
  @Nullable String done(String key) {
    return jdbc.sql(KIND).param("key", key).query(String.class).optional().orElse(null);
  }

  /** How often the key was called, this time included. */
  int countCall(String key) {
    return jdbc.sql(COUNT_CALL).param("key", key).query(Integer.class).single();
  }
}
