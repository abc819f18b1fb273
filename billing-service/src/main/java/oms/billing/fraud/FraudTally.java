package oms.billing.fraud;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each customer has spent. A check is a row of {@code fraud_tally}; the sum per customer is
 * one row of {@code fraud_spent}, changed by a conditional update, so that charges of one customer
 * at the same time cannot go over the limit together.
 *
 * <p>Rows are always locked in the order tally, customer.
 */
@Repository
class FraudTally {

  /** Shared by everyone who counts, exclusive to who clears; the number is only a name. */
  private static final long CLEARING = 0x6672_6175_64L;

  private static final String JOIN =
      """
      select pg_advisory_xact_lock_shared(:clearing)
      """;

  private static final String EXCLUDE =
      """
      select pg_advisory_xact_lock(:clearing)
      """;

  private static final String REMEMBER =
      """
      insert into fraud_tally (check_key, customer_id, amount) values (:key, :customer, :amount)
      on conflict (check_key) do nothing
      """;

  private static final String SPEND =
      """
      insert into fraud_spent as spent (customer_id, amount)
      select :customer, :amount where :limit = 0 or :amount <= :limit
      on conflict (customer_id) do update set amount = spent.amount + excluded.amount
       where :limit = 0 or spent.amount + excluded.amount <= :limit
      """;

  private static final String FORGET =
      """
      delete from fraud_tally where check_key = :key
      """;

  private static final String RELEASE =
      """
      with released as (
        update fraud_tally set released_at = now()
         where check_key = :key and released_at is null
        returning customer_id, amount)
      update fraud_spent as spent set amount = spent.amount - released.amount
        from released where spent.customer_id = released.customer_id
      """;

  private final JdbcClient jdbc;

  FraudTally(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts the check, unless it was counted before or goes over the limit. */
  @Transactional(propagation = MANDATORY)
  public boolean count(FraudCheck check, long limit) {
    lock(JOIN);
    if (!remember(check) || spend(check, limit)) {
      return true;
    }
    jdbc.sql(FORGET).param("key", check.key()).update();
    return false;
  }

  /** Gives a counted check back to its customer; does nothing when there is none. */
  @Transactional(propagation = MANDATORY)
  public void release(String key) {
    lock(JOIN);
    jdbc.sql(RELEASE).param("key", key).update();
  }

  /** Forgets everything. */
  @Transactional(propagation = MANDATORY)
  public void clear() {
    lock(EXCLUDE);
    jdbc.sql("delete from fraud_tally").update();
    jdbc.sql("delete from fraud_spent").update();
  }

  private void lock(String statement) {
    jdbc.sql(statement).param("clearing", CLEARING).query((_, _) -> true).single();
  }

  private boolean remember(FraudCheck check) {
    return jdbc.sql(REMEMBER)
            .param("key", check.key())
            .param("customer", check.customerId())
            .param("amount", check.amount())
            .update()
        == 1;
  }

  private boolean spend(FraudCheck check, long limit) {
    return jdbc.sql(SPEND)
            .param("customer", check.customerId())
            .param("amount", check.amount())
            .param("limit", limit)
            .update()
        == 1;
  }
}
