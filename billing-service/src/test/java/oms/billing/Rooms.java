package oms.billing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Billing's rooms but {@code web}. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan({
  "oms.billing.pricing",
  "oms.billing.fraud",
  "oms.billing.ledger",
  "oms.billing.payment",
  "oms.billing.settlement"
})
public class Rooms {

  @Bean
  SimpleMeterRegistry meters() {
    return new SimpleMeterRegistry();
  }

  private static final String EMPTY =
      """
      truncate charges, payment_transactions, charge_events, fraud_tally, fraud_spent, prices,
               settlement_reports,
               simulated_gateway.payments, simulated_gateway.calls
      """;

  private static final String NO_LIMIT =
      """
      update fraud_limit set limit_cents = 0, maintenance = false
      """;

  /** Empties the tables and lists one price: the SKU {@code shoe} at 10.00 and 5.00 delivery. */
  public static void openShop(JdbcClient jdbc) {
    jdbc.sql(EMPTY).update();
    jdbc.sql(NO_LIMIT).update();
    jdbc.sql("insert into prices values ('shoe', 1000, 500)").update();
  }
}
