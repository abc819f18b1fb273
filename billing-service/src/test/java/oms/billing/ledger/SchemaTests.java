package oms.billing.ledger;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import oms.billing.BillingTest;
import oms.billing.Rooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses, whatever the code above it does. */
@BillingTest
class SchemaTests {

  private final JdbcClient jdbc;

  @Autowired
  SchemaTests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @BeforeEach
  void captureACharge() {
    Rooms.openShop(jdbc);
    jdbc.sql(
            """
            insert into charges (key, order_id, customer_id, items, currency, sub_total, tax,
                                 shipping, total, status, auth_code, settled_at, claimed_until)
            values ('o:1', 'o', 'anna', '[]', 'USD', 1000, 200, 500, 1700, 'captured', 'A',
                    now(), now())
            """)
        .update();
    transaction("capture", 1_700);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "total = 1701",
        "sub_total = -1000, total = -300",
        "status = 'lost'",
        "status = 'declined'",
        "auth_code = null",
        "settled_at = null",
        "customer_id = null",
        "currency = 'dollars'",
      })
  void aChargeThatMakesNoSenseIsRefused(String change) {
    assertRefused("update charges set " + change);
  }

  @Test
  void aSecondCaptureIsRefused() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> transaction("capture", 1_700));
  }

  @Test
  void aRefundOfMoreOrLessThanWasCapturedIsRefused() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> transaction("refund", 1_701));
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> transaction("refund", 1_699));
  }

  @Test
  void aSecondRefundIsRefused() {
    transaction("refund", 1_700);

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> transaction("refund", 1_700));
  }

  @Test
  void anEndedTransactionIsNotChangedAndNoneIsDeleted() {
    jdbc.sql("update payment_transactions set status = 'succeeded', ended_at = now()").update();

    assertRefused("update payment_transactions set status = 'failed'");
    assertRefused("delete from payment_transactions");
  }

  @Test
  void theTimelineIsOnlyAppendedTo() {
    jdbc.sql("insert into charge_events (charge_key, event) values ('o:1', 'captured')").update();

    assertRefused("update charge_events set event = 'declined'");
    assertRefused("delete from charge_events");
  }

  private void transaction(String kind, long amount) {
    jdbc.sql(
            """
            insert into payment_transactions (charge_key, kind, idempotency_key, amount, status)
            values ('o:1', :kind, :kind || ':o:1', :amount, 'requested')
            """)
        .param("kind", kind)
        .param("amount", amount)
        .update();
  }

  private void assertRefused(String statement) {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql(statement).update());
  }
}
