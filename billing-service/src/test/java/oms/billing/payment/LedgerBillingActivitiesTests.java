package oms.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import oms.billing.BillingTest;
import oms.billing.Rooms;
import oms.billing.fraud.FraudLimits;
import oms.contracts.billing.BillingActivities;
import oms.contracts.billing.ChargeOrder;
import oms.contracts.billing.ChargeRequest;
import oms.contracts.billing.ChargeResult;
import oms.contracts.billing.DeclineReason;
import oms.contracts.billing.RefundCharges;
import oms.contracts.billing.RefundResult;
import oms.contracts.item.LineItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BillingTest
class LedgerBillingActivitiesTests {

  private final BillingActivities billing;
  private final FraudLimits limits;
  private final Ledger ledger;
  private final JdbcClient jdbc;

  @Autowired
  LedgerBillingActivitiesTests(
      BillingActivities billing, FraudLimits limits, Ledger ledger, JdbcClient jdbc) {
    this.billing = billing;
    this.limits = limits;
    this.ledger = ledger;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void openShop() {
    Rooms.openShop(jdbc);
  }

  @Test
  void theLimitIsSpentInTheOrderAsked() {
    limits.limit(1_700);

    List<ChargeResult> results = billing.charge(order("anna"));

    assertThat(results).extracting(ChargeResult::key).containsExactly("o:1", "o:2");
    assertThat(results.getFirst().succeeded()).isTrue();
    assertThat(results.getLast().declined()).isEqualTo(DeclineReason.FRAUD_LIMIT);
  }

  @Test
  void theChargesOfAnOrderWaitForTheEndOfMaintenanceTogether() {
    limits.maintenance(true);
    assertNotSettled("anna");
    ledger.age("o:1", "15 seconds");
    ledger.age("o:2", "15 seconds");

    assertThat(billing.charge(order("anna")))
        .allMatch(result -> result.declined() == DeclineReason.MAINTENANCE)
        .hasSize(2);
  }

  @Test
  void aRetryOfAnOrderTakesOnlyWhatWasNotTaken() {
    assertNotSettled("late-customer");

    assertThat(billing.charge(order("late-customer"))).allMatch(ChargeResult::succeeded);
    assertThat(ledger.payments("capture")).isEqualTo(2);
  }

  @Test
  void refundsAreAnsweredInTheOrderAsked() {
    billing.charge(order("anna"));

    assertThat(billing.refund(new RefundCharges("o", List.of("o:2", "o:9", "o:1"), "cancelled")))
        .containsExactly(
            new RefundResult("o:2", 1_700),
            new RefundResult("o:9", 0),
            new RefundResult("o:1", 1_700));
  }

  private void assertNotSettled(String customer) {
    assertThatExceptionOfType(NotSettledYet.class)
        .isThrownBy(() -> billing.charge(order(customer)));
  }

  private static ChargeOrder order(String customer) {
    var shoe = List.of(new LineItem("shoe", 1));
    return new ChargeOrder(
        "o", customer, List.of(new ChargeRequest("o:1", shoe), new ChargeRequest("o:2", shoe)));
  }
}
