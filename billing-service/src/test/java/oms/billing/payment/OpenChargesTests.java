package oms.billing.payment;

import static oms.billing.payment.Ledger.charge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpenChargesTests extends PaymentTests {

  private final OpenCharges open;

  @Autowired
  OpenChargesTests(OpenCharges open) {
    this.open = open;
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
