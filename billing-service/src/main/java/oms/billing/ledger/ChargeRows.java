package oms.billing.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import oms.contracts.billing.DeclineReason;
import oms.contracts.billing.http.ChargeStatus;
import oms.contracts.money.Amounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of {@code charges}. */
final class ChargeRows implements RowMapper<Charge> {

  /** What a statement selects, or returns, to be read here. */
  static final String COLUMNS =
      """
      key, order_id, customer_id, currency, sub_total, tax, shipping, total, status,
      decline_reason, auth_code, claimed_until > now() as claimed,
      exists (select from payment_transactions
               where idempotency_key = 'capture:' || charges.key) as admitted
      """;

  @Override
  public Charge mapRow(ResultSet row, int number) throws SQLException {
    return new Charge(
        row.getString("key"),
        row.getString("order_id"),
        row.getString("customer_id"),
        amounts(row),
        ChargeStatus.of(row.getString("status")),
        declined(row.getString("decline_reason")),
        row.getString("auth_code"),
        row.getBoolean("admitted"),
        row.getBoolean("claimed"));
  }

  private static Amounts amounts(ResultSet row) throws SQLException {
    return new Amounts(
        row.getString("currency"),
        row.getLong("sub_total"),
        row.getLong("tax"),
        row.getLong("shipping"),
        row.getLong("total"));
  }

  private static @Nullable DeclineReason declined(@Nullable String word) {
    return word == null ? null : DeclineReason.of(word);
  }
}
