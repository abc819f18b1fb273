package oms.billing.payment;

import static oms.billing.payment.Ledger.charge;
import static oms.contracts.billing.DeclineReason.MAINTENANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MaintenanceTests extends PaymentTests {

  @Test
  void maintenanceHoldsAChargeOffUntilItIsOver() {
    limits.maintenance(true);
    assertNotSettled(() -> cashier.charge(charge("o:1", "anna")));
    assertThat(gateway.calls()).isZero();
    limits.maintenance(false);

    assertThat(cashier.charge(charge("o:1", "anna")).succeeded()).isTrue();
    assertThat(ledger.events("o:1"))
        .containsExactly("requested", "heldOff", "captureRequested", "captured");
  }

  @Test
  void maintenanceThatOutlastsThePatienceDeclinesTheCharge() {
    limits.maintenance(true);
    assertNotSettled(() -> cashier.charge(charge("o:1", "anna")));
    ledger.age("o:1", "15 seconds");

    assertThat(cashier.charge(charge("o:1", "anna")).declined()).isEqualTo(MAINTENANCE);
    limits.maintenance(false);
    assertThat(cashier.charge(charge("o:1", "anna")).declined()).isEqualTo(MAINTENANCE);
  }

  @Test
  void maintenanceStopsNeitherARefundNorTheSettlingOfWhatWasAsked() {
    cashier.charge(charge("o:1", "anna"));
    assertNotSettled(() -> cashier.charge(charge("o:2", "late-customer")));
    limits.maintenance(true);

    assertThat(cashier.refund("o:1", "order", "cancelled").refunded()).isEqualTo(ONE_SHOE);
    assertThat(cashier.charge(charge("o:2", "late-customer")).succeeded()).isTrue();
  }

  @Test
  void aChargeThatWasHeldOffIsRevokedByItsRefund() {
    limits.maintenance(true);
    assertNotSettled(() -> cashier.charge(charge("o:1", "anna")));
    cashier.refund("o:1", "order", "cancelled");
    limits.maintenance(false);

    assertThat(cashier.charge(charge("o:1", "anna")).succeeded()).isFalse();
    assertThat(ledger.status("o:1")).isEqualTo("revoked");
    assertThat(gateway.calls()).isZero();
  }

  private static void assertNotSettled(ThrowingCallable call) {
    assertThatExceptionOfType(NotSettledYet.class).isThrownBy(call);
  }
}
