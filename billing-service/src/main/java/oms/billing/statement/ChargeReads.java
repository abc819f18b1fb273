package oms.billing.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oms.contracts.billing.DeclineReason;
import oms.contracts.billing.http.ChargeDetails;
import oms.contracts.billing.http.ChargeEvent;
import oms.contracts.billing.http.ChargeStatus;
import oms.contracts.billing.http.ChargeSummary;
import oms.contracts.billing.http.PaymentTransaction;
import oms.contracts.item.LineItem;
import oms.contracts.money.Amounts;
import oms.worker.json.JsonColumn;
import oms.worker.page.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads charges for people; what moves money reads and locks them in the ledger. */
@Repository
public class ChargeReads {

  static final String SUMMARY =
      """
      charges.key, charges.order_id, charges.customer_id, charges.currency, charges.sub_total,
      charges.tax, charges.shipping, charges.total, charges.status, charges.decline_reason,
      charges.requested_at, charges.settled_at""";

  private static final JsonColumn<LineItem> ITEMS = new JsonColumn<>(LineItem.class);

  private final JdbcClient jdbc;

  ChargeReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of charges, newest first.
   *
   * @param before key of the last charge of the page before; {@code null} for the first page
   * @param limit the most charges to return
   */
  public List<ChargeSummary> newestFirst(ChargeFilter filter, @Nullable String before, int limit) {
    Conditions conditions = filter.conditions(before);
    return jdbc.sql(
            """
            select %s from charges
             where %s
             order by requested_at desc, key desc
             limit :limit"""
                .formatted(SUMMARY, conditions.sql()))
        .params(conditions.params())
        .param("limit", limit)
        .query(ChargeReads::summary)
        .list();
  }

  /** One charge, as a list shows it. */
  public Optional<ChargeSummary> find(String key) {
    return jdbc.sql("select %s from charges where key = :key".formatted(SUMMARY))
        .param("key", key)
        .query(ChargeReads::summary)
        .optional();
  }

  /** One charge with everything that is known of it, as of one moment. */
  @Transactional(readOnly = true)
  public Optional<ChargeDetails> details(String key) {
    List<PaymentTransaction> transactions = transactions(key);
    List<ChargeEvent> events = events(key);
    return jdbc.sql("select %s, items, auth_code from charges where key = :key".formatted(SUMMARY))
        .param("key", key)
        .query(
            (row, number) ->
                new ChargeDetails(
                    summary(row, number),
                    ITEMS.read(row.getString("items")),
                    row.getString("auth_code"),
                    transactions,
                    events))
        .optional();
  }

  private List<PaymentTransaction> transactions(String key) {
    return jdbc.sql(
            """
            select kind, amount, status, at, ended_at from payment_transactions
             where charge_key = :key order by id""")
        .param("key", key)
        .query(
            (row, _) ->
                new PaymentTransaction(
                    row.getString("kind"),
                    row.getLong("amount"),
                    row.getString("status"),
                    row.getTimestamp("at").toInstant(),
                    instant(row.getTimestamp("ended_at"))))
        .list();
  }

  private List<ChargeEvent> events(String key) {
    return jdbc.sql(
            "select event, detail, at from charge_events where charge_key = :key order by id")
        .param("key", key)
        .query(
            (row, _) ->
                new ChargeEvent(
                    row.getString("event"),
                    row.getString("detail"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  static ChargeSummary summary(ResultSet row, int number) throws SQLException {
    String declined = row.getString("decline_reason");
    return new ChargeSummary(
        row.getString("key"),
        row.getString("order_id"),
        row.getString("customer_id"),
        new Amounts(
            row.getString("currency"),
            row.getLong("sub_total"),
            row.getLong("tax"),
            row.getLong("shipping"),
            row.getLong("total")),
        ChargeStatus.of(row.getString("status")),
        declined == null ? null : DeclineReason.of(declined),
        row.getTimestamp("requested_at").toInstant(),
        instant(row.getTimestamp("settled_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
