package oms.billing.payment;

import static oms.billing.payment.Ledger.charge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import oms.billing.BillingTest;
import oms.billing.Rooms;
import oms.billing.fraud.FraudLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BillingTest
class OpenChargesTests {

  private final OpenCharges open;
  private final Cashier cashier;
  private final ObservedGateway gateway;
  private final FraudLimits limits;
  private final Ledger ledger;
  private final JdbcClient jdbc;

  @Autowired
  OpenChargesTests(
      OpenCharges open,
      Cashier cashier,
      ObservedGateway gateway,
      FraudLimits limits,
      Ledger ledger,
      JdbcClient jdbc) {
    this.open = open;
    this.cashier = cashier;
    this.gateway = gateway;
    this.limits = limits;
    this.ledger = ledger;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void openShop() {
    Rooms.openShop(jdbc);
    gateway.openDoors();
  }

  @Test
  void anUnknownOutcomeThatNobodyComesBackForIsSettled() {
    leaveOpen("o:1", "late-customer");
    ledger.age("o:1", "31 seconds");

    open.settle();

    assertThat(ledger.status("o:1")).isEqualTo("captured");
    assertThat(ledger.payments("capture")).isEqualTo(1);
  }

  @Test
  void aChargeIsLeftToItsCallersRetriesAtFirst() {
    leaveOpen("o:1", "late-customer");

    open.settle();

    assertThat(ledger.status("o:1")).isEqualTo("requested");
  }

  @Test
  void oneThatStaysOpenDoesNotKeepTheOthersOpen() {
    leaveOpen("o:1", "lost-customer");
    leaveOpen("o:2", "late-customer");
    ledger.age("o:1", "2 minutes");
    ledger.age("o:2", "1 minute");

    open.settle();

    assertThat(ledger.status("o:1")).isEqualTo("requested");
    assertThat(ledger.status("o:2")).isEqualTo("captured");
  }

  @Test
  void aChargeThatWasHeldOffIsNeverMadeWithoutItsCaller() {
    limits.maintenance(true);
    leaveOpen("o:1", "anna");
    limits.maintenance(false);
    ledger.age("o:1", "5 minutes");
    open.settle();
    assertThat(ledger.status("o:1")).isEqualTo("requested");

    ledger.age("o:1", "11 minutes");
    open.settle();

    assertThat(ledger.status("o:1")).isEqualTo("declined");
    assertThat(gateway.calls()).isZero();
  }

  private void leaveOpen(String key, String customer) {
    assertThatExceptionOfType(NotSettledYet.class)
        .isThrownBy(() -> cashier.charge(charge(key, customer)));
  }
}
