package oms.billing.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import oms.contracts.money.Amounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The charges, one row per idempotency key. Whoever wants to call the gateway for a charge claims
 * it first, for a time: two attempts do not call at once, and no database connection is held while
 * the gateway thinks. The claim is a courtesy; what keeps money safe is that every attempt uses the
 * same key at the gateway and that every change here asks for the status that it starts from.
 */
@Repository
public class Charges {

  /** Conflicts are not named: with (key) alone the index (key, total) may refuse the row first. */
  private static final String OPEN =
      """
      insert into charges (key, order_id, customer_id, items, currency, sub_total, tax, shipping,
                           total, status, claimed_until)
      values (:key, :orderId, :customerId, cast(:items as jsonb), :currency, :subTotal, :tax,
              :shipping, :total, 'requested', now() + make_interval(secs => :seconds))
      on conflict do nothing
      returning
      """
          + ChargeRows.COLUMNS;

  private static final String REVOKE_BEFOREHAND =
      """
      insert into charges (key, order_id, items, currency, sub_total, tax, shipping, total, status,
                           decline_reason, settled_at, claimed_until)
      values (:key, :orderId, '[]', 'USD', 0, 0, 0, 0, 'revoked', 'revoked', now(), now())
      on conflict do nothing
      """;

  private static final String FIND =
      "select " + ChargeRows.COLUMNS + " from charges where key = :key";

  private static final String LOCK =
      """
      select 1 from charges where key = :key for update
      """;

  private static final String CLAIM =
      """
      update charges set claimed_until = now() + make_interval(secs => :seconds) where key = :key
      """;

  private static final String LEFT_ALONE =
      """
      select key from charges
       where status = 'requested' and claimed_until < now() - make_interval(secs => :seconds)
       order by claimed_until limit :most
      """;

  private final JdbcClient jdbc;
  private final ChargeEvents events;
  private final JsonMapper json = JsonMapper.shared();

  Charges(JdbcClient jdbc, ChargeEvents events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Writes and claims a charge; empty when its key is taken. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Charge> open(NewCharge charge, Duration claim) {
    Optional<Charge> opened = insert(charge, claim);
    opened.ifPresent(row -> events.append(row.key(), "requested", ""));
    return opened;
  }

  /** Makes sure that a charge that does not exist yet will be declined. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void revokeBeforehand(String key, String orderId, String reason) {
    if (jdbc.sql(REVOKE_BEFOREHAND).param("key", key).param("orderId", orderId).update() == 1) {
      events.append(key, "revoked", reason);
    }
  }

  /**
   * The charge, locked until the end of the transaction. Locked first and read afterwards: one
   * statement that does both waits with the eyes it had before, and sees its row anew but not the
   * payment transactions.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Charge> lock(String key) {
    jdbc.sql(LOCK).param("key", key).query((_, _) -> true).optional();
    return find(key);
  }

  /** The charge as it is now. */
  public Optional<Charge> find(String key) {
    return jdbc.sql(FIND).param("key", key).query(new ChargeRows()).optional();
  }

  /** Claims the right to call the gateway for a charge that the caller has locked. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void claim(String key, Duration time) {
    jdbc.sql(CLAIM).param("key", key).param("seconds", seconds(time)).update();
  }

  /** Unsettled charges that nobody has touched for a time, the longest untouched first. */
  public List<String> leftAlone(Duration time, int most) {
    return jdbc.sql(LEFT_ALONE)
        .param("seconds", seconds(time))
        .param("most", most)
        .query((row, _) -> row.getString("key"))
        .list();
  }

  static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private Optional<Charge> insert(NewCharge charge, Duration claim) {
    Amounts amounts = charge.amounts();
    return jdbc.sql(OPEN)
        .param("key", charge.key())
        .param("orderId", charge.orderId())
        .param("customerId", charge.customerId())
        .param("items", json.writeValueAsString(charge.items()))
        .param("currency", amounts.currency())
        .param("subTotal", amounts.subTotal())
        .param("tax", amounts.tax())
        .param("shipping", amounts.shipping())
        .param("total", amounts.total())
        .param("seconds", seconds(claim))
        .query(new ChargeRows())
        .optional();
  }
}
