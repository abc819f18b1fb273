package oms.billing.fraud;

import oms.contracts.billing.http.FraudSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store manager's settings, kept in the database: every process sees them at once. */
@Repository
public class FraudLimits {

  private static final String SETTINGS =
      """
      select limit_cents, maintenance from fraud_limit
      """;

  private static final String SET_LIMIT =
      """
      update fraud_limit set limit_cents = :limit
      """;

  private static final String SET_MAINTENANCE =
      """
      update fraud_limit set maintenance = :enabled
      """;

  private static final String RESET =
      """
      update fraud_limit set limit_cents = 0, maintenance = false
      """;

  private final JdbcClient jdbc;
  private final FraudTally tally;

  FraudLimits(JdbcClient jdbc, FraudTally tally) {
    this.jdbc = jdbc;
    this.tally = tally;
  }

  /** The settings of this moment. */
  public FraudSettings settings() {
    return jdbc.sql(SETTINGS)
        .query(
            (row, _) ->
                new FraudSettings(row.getLong("limit_cents"), row.getBoolean("maintenance")))
        .single();
  }

  /** Sets the limit, in minor units (cents); 0 is no limit. What was spent before counts too. */
  public void limit(long cents) {
    jdbc.sql(SET_LIMIT).param("limit", cents).update();
  }

  /** Switches maintenance on or off; limit and tallies stay. */
  public void maintenance(boolean enabled) {
    jdbc.sql(SET_MAINTENANCE).param("enabled", enabled).update();
  }

  /** Forgets every tally, takes the limit away and switches maintenance off. */
  @Transactional
  public void reset() {
    tally.clear();
    jdbc.sql(RESET).update();
  }
}
